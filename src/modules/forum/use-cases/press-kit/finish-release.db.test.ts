import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ForumId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { createPolicy, RESIDENT } from '#modules/identity/index.ts';
import { policyWithout } from '#modules/identity/testing.ts';
import { writeDraft } from '../../pages/press-kit-draft/write-draft.ts';
import { markShown } from '../../storage/press-kit/releases.ts';
import { must } from '../../testing.ts';
import { RELEASE_SAID, RELEASE_YEAR, releasesForEachTest } from '../../testing-release.ts';
import { changeRelease } from './change-release.ts';
import { nameSource } from './name-source.ts';
import { reopenRelease } from './reopen-release.ts';
import { correctRelease } from './correct-release.ts';
import { countFacts } from './count-facts.ts';
import { draftRelease } from './draft-release.ts';
import { finishRelease } from './finish-release.ts';
import { readDeskRelease, readDeskReleases } from './read-desk-release.ts';
import { readNumbers } from './read-numbers.ts';
import { readRelease } from './read-release.ts';
import { withdrawRelease } from './withdraw-release.ts';

const BEFORE = '2026-12-01T08:00:00Z';
const EMBARGO = Temporal.Instant.from('2026-12-02T08:00:00Z');
const AFTER = '2026-12-02T08:00:00Z';

const { forums, as, desk, current, seen, draft, written, finish, read } = releasesForEachTest();

async function correct(forumId: ForumId, [stood, right]: readonly [string, string], more = {}) {
  using context = await as(undefined, AFTER);
  return await correctRelease(context, {
    ...(await seen(forumId)),
    stood: { uk: stood, en: '' },
    right: { uk: right, en: '' },
    why: { uk: 'Помилилися.', en: '' },
    source: undefined,
    ...more,
  });
}

const refused = (refusal: string) => ({ ok: false, refusal });

describe('a release', () => {
  it('comes out with English, whom to ask, and a forum that everybody reads of', async () => {
    const forumId = await written({ lead: { uk: 'Лише українською.', en: '' } });
    expect(await finish(forumId)).toEqual(refused('english-missing'));
    const contact = { ...RELEASE_SAID.contact, phone: '' };
    using context = await as();
    const said = { ...RELEASE_SAID, contact };
    must(await changeRelease(context, { ...(await seen(forumId)), said }));
    expect(await finish(forumId)).toEqual(refused('contact-missing'));
    const hidden = await forums.draft({
      startsAt: Temporal.Instant.from('2027-12-19T09:00:00Z'),
      endsAt: Temporal.Instant.from('2027-12-19T12:00:00Z'),
    });
    must(await draft(hidden));
    must(await changeRelease(context, { ...(await seen(hidden)), said: RELEASE_SAID }));
    expect(await finish(hidden)).toEqual(refused('forum-hidden'));
  });

  it('under an embargo tells everybody only when it comes, and is out at that very moment', async () => {
    const forumId = await written();
    const past = Temporal.Instant.from('2026-11-30T08:00:00Z');
    expect(await finish(forumId, past)).toEqual(refused('embargo-past'));
    const far = Temporal.Instant.from('2027-03-30T08:00:00Z');
    expect(await finish(forumId, far)).toEqual(refused('embargo-far'));
    must(await finish(forumId, EMBARGO));
    const before = must(await read());
    expect(before).toMatchObject({ current: undefined, withdrawn: [] });
    expect(before.comesAt?.equals(EMBARGO)).toBe(true);
    expect(must(await read('2026-12-02T07:59:59Z')).current).toBeUndefined();
    const after = must(await read(AFTER));
    expect(after.current?.release.title).toEqual(RELEASE_SAID.title);
    expect(after.comesAt).toBeUndefined();
  });

  it('may change its hour or become a draft once more only while nobody outside has read it', async () => {
    const forumId = await written();
    must(await finish(forumId, EMBARGO));
    using context = await as();
    must(await reopenRelease(context, await seen(forumId)));
    expect((await current(forumId)).state).toBe('draft');
    must(await finish(forumId, EMBARGO));
    must(await finish(forumId, EMBARGO.add({ hours: 1 })));
    const { id } = await seen(forumId);
    await seeEverything(forums.planted.platform.database, (tx) =>
      markShown(tx, id, Temporal.Instant.from(BEFORE)),
    );
    expect(await reopenRelease(context, await seen(forumId))).toEqual(refused('status-impossible'));
    expect(await finish(forumId, EMBARGO)).toEqual(refused('status-impossible'));
    const edited = { ...(await seen(forumId)), said: RELEASE_SAID };
    expect(await changeRelease(context, edited)).toEqual(refused('status-impossible'));
  });

  it('that is out changes by a correction, which everybody reads and nobody takes back', async () => {
    const forumId = await written();
    must(await finish(forumId));
    expect(await correct(forumId, ['', ''])).toEqual(refused('nothing-corrected'));
    expect(await correct(forumId, ['немає такого', 'x'])).toEqual(refused('passage-absent-uk'));
    expect(await correct(forumId, ['Форум', 'x'])).toEqual(refused('passage-many-uk'));
    expect(await correct(forumId, [RELEASE_SAID.title.uk, ''])).toEqual(
      refused('right-missing-uk'),
    );
    const thefts = ['14 дій', '15 крадіжок'] as const;
    expect(await correct(forumId, thefts)).toEqual(refused('untraced'));
    const source = { words: { uk: 'Звіт', en: 'Report' }, url: 'https://example.org/' };
    must(await correct(forumId, thefts, { source }));
    must(await correct(forumId, ['у бібліотеці', 'у $& палаці']));
    const { current: out } = must(await read(AFTER));
    expect(out?.release.title.uk).toBe('Форум у $& палаці');
    expect(out?.release.body.uk).toContain('15 крадіжок');
    expect(out?.corrections.map(({ number, stood }) => [number, stood.uk])).toEqual([
      [2, 'у бібліотеці'],
      [1, '14 дій'],
    ]);
    expect(out?.numbers.map(({ number }) => number)).toContain('15');
    const change = seeEverything(forums.planted.platform.database, (tx) =>
      sql`update forum.correction set why_uk = 'Нічого не було'`.execute(tx),
    );
    await expect(change).rejects.toThrow('a correction of a release is not changed');
  });

  it('that is withdrawn says so and why, and no longer what it said; another one may follow', async () => {
    const forumId = await written();
    must(await finish(forumId));
    using context = await as(undefined, AFTER);
    const why = { uk: 'Дані неповні.', en: '' };
    must(await withdrawRelease(context, { ...(await seen(forumId)), why }));
    const gone = must(await read(AFTER));
    expect(gone.current).toBeUndefined();
    expect(gone.withdrawn).toMatchObject([{ state: 'withdrawn', release: { withdrawal: why } }]);
    must(await draft(forumId));
    expect((await current(forumId)).state).toBe('draft');
    expect((await desk(forumId)).withdrawn).toHaveLength(1);
  });

  it('that is withdrawn under its embargo leaves nothing for everybody', async () => {
    const forumId = await written();
    must(await finish(forumId, EMBARGO));
    using context = await as();
    const why = { uk: 'Передумали.', en: '' };
    must(await withdrawRelease(context, { ...(await seen(forumId)), why }));
    expect(await read(AFTER)).toEqual(refused('absent'));
  });

  it('is not changed by whoever saw an older one', async () => {
    const forumId = await written();
    const seenAt = Temporal.Instant.from('2026-11-01T08:00:00Z');
    const { id } = await seen(forumId);
    using context = await as();
    expect(await changeRelease(context, { id, seenAt, said: RELEASE_SAID })).toEqual(
      refused('changed'),
    );
  });

  it('tells nothing of itself nor of numbers to whoever may read of the forum alone', async () => {
    const forumId = await written();
    must(await finish(forumId));
    using all = await as(RESIDENT);
    const policy = policyWithout(all.policy, 'release.read');
    using context = { ...all, policy, [Symbol.dispose]: () => {} };
    expect(await readRelease(context, RELEASE_YEAR)).toEqual(refused('absent'));
    expect(await readNumbers(context, RELEASE_YEAR)).toEqual(refused('absent'));
    const { forum } = await desk(forumId);
    expect(await countFacts(context, forum)).toEqual(refused('absent'));
  });

  it('asks first whether somebody may', async () => {
    const forumId = await written();
    const { id, seenAt } = await seen(forumId);
    using all = await as();
    using context = { ...all, policy: createPolicy([]), [Symbol.dispose]: () => {} };
    const source = { number: '7', words: RELEASE_SAID.title, url: 'https://example.org/' };
    const answers = [
      await draftRelease(context, writeDraft, { forumId, seenAt, isOverwritten: true }),
      await changeRelease(context, { id, seenAt, said: RELEASE_SAID }),
      await nameSource(context, { id, seenAt, ...source }),
      await finishRelease(context, { id, seenAt, embargoUntil: undefined }),
      await reopenRelease(context, { id, seenAt }),
      await withdrawRelease(context, { id, seenAt, why: RELEASE_SAID.title }),
      await correctRelease(context, {
        id,
        seenAt,
        stood: RELEASE_SAID.title,
        right: RELEASE_SAID.lead,
        why: RELEASE_SAID.lead,
        source: undefined,
      }),
      await readDeskReleases(context, forumId),
      await readDeskRelease(context, id),
      await readRelease(context, RELEASE_YEAR),
      await readNumbers(context, RELEASE_YEAR),
    ];
    expect(new Set(answers.map((answer) => answer.ok || answer.refusal))).toEqual(
      new Set(['absent']),
    );
  });
});
