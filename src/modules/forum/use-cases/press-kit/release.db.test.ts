import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { seeEverything } from '#platform/database/testing.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { staffIn, STEPOVA } from '#modules/officers/testing.ts';
import { writeDraft } from '../../pages/press-kit-draft/write-draft.ts';
import { must } from '../../testing.ts';
import { RELEASE_SAID, RELEASE_YEAR, releasesForEachTest } from '../../testing-release.ts';
import { changeRelease } from './change-release.ts';
import { nameSource } from './name-source.ts';
import { draftRelease } from './draft-release.ts';
import { readDeskRelease, readDeskReleases } from './read-desk-release.ts';
import { readNumbers } from './read-numbers.ts';

const AFTER = '2026-12-02T08:00:00Z';

const { forums, as, current, seen, draft, written, finish, read } = releasesForEachTest();

const refused = (refusal: string) => ({ ok: false, refusal });

describe('the draft of a release', () => {
  it('is written in both languages from facts, and each of its numbers is one of them', async () => {
    const forumId = await forums.forum();
    must(await draft(forumId));
    const { release, traced, state } = await current(forumId);
    expect(state).toBe('draft');
    expect(release.title.uk).toContain('19 грудня 2026 року відбудеться «Другий форум»');
    expect(release.title.en).toContain('19 December 2026');
    expect(release.body.uk).toContain('Форум має 1 напрям: «Спілкування».');
    expect(release.body.en).toContain('/en/forum/2026/press/accreditation');
    expect(traced.length).toBeGreaterThan(0);
    expect(traced.filter(({ source }) => !source)).toEqual([]);
    expect(release.lead.uk).not.toContain('\u00a0');
  });

  it('never takes the place of what a person wrote unless they say so, nor of what a colleague changed meanwhile', async () => {
    const forumId = await written();
    expect(await draft(forumId)).toEqual(refused('overwrite-missing'));
    expect((await current(forumId)).release.title).toEqual(RELEASE_SAID.title);
    must(await draft(forumId, true));
    expect((await current(forumId)).release.title.uk).not.toBe(RELEASE_SAID.title.uk);
    using context = await as();
    const stale = { forumId, seenAt: Temporal.Instant.from(AFTER), isOverwritten: true };
    expect(await draftRelease(context, writeDraft, stale)).toEqual(refused('changed'));
    expect(await draftRelease(context, writeDraft, { ...stale, seenAt: undefined })).toEqual({
      ok: true,
      value: undefined,
    });
  });

  it('is read by nobody but whoever writes it', async () => {
    const forumId = await written();
    expect(await read()).toEqual(refused('absent'));
    using elsewhere = await as(await staffIn(forums.planted, 'press-officer', STEPOVA));
    expect(await readDeskReleases(elsewhere, forumId)).toEqual(refused('absent'));
    const { id } = await seen(forumId);
    expect(await readDeskRelease(elsewhere, id)).toEqual(refused('absent'));
    const change = { ...(await seen(forumId)), said: RELEASE_SAID };
    expect(await changeRelease(elsewhere, change)).toEqual(refused('absent'));
    using here = await as(await staffIn(forums.planted, 'press-officer'));
    expect(must(await readDeskRelease(here, id)).release.title).toEqual(RELEASE_SAID.title);
  });
});

describe('a number of a release', () => {
  it('that has no source keeps it from coming out, until somebody names one', async () => {
    const body = { uk: 'Ми розкрили 7 крадіжок.', en: 'We solved 7 thefts.' };
    const forumId = await written({ body });
    expect(await finish(forumId)).toEqual(refused('untraced'));
    using context = await as();
    const source = { words: { uk: 'Звіт поліції', en: '' }, url: 'https://example.org/zvit' };
    must(await nameSource(context, { ...(await seen(forumId)), number: '7', ...source }));
    must(await finish(forumId));
    const out = must(await read());
    expect(out.current?.numbers).toMatchObject([
      { number: '1', fact: 'tracks' },
      { number: '7', fact: undefined, words: source.words, url: source.url },
    ]);
  });

  it('is the number of its day: what is counted later does not change a text that is out', async () => {
    const forumId = await written();
    must(await finish(forumId));
    await seeEverything(forums.planted.platform.database, async (tx) => {
      await sql`insert into forum.track (id, forum_id, slug, name_uk, sort)
        values (gen_random_uuid(), ${forumId}, 'druhyi', 'Другий', 1)`.execute(tx);
    });
    using context = await as(RESIDENT);
    const tracks = must(await readNumbers(context, RELEASE_YEAR)).facts.find(
      ({ key }) => key === 'tracks',
    );
    expect(tracks?.value).toBe(2);
    expect(must(await read()).current?.numbers[0]).toMatchObject({ number: '1', fact: 'tracks' });
    expect((await current(forumId)).traced.filter(({ source }) => !source)).toEqual([]);
  });
});
