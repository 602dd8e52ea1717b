import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { ForumId } from '../../../../kernel/ids.ts';
import { seeEverything } from '../../../../platform/database/testing.ts';
import { type Actor, createPolicy, RESIDENT } from '../../../identity/index.ts';
import { policyWithout } from '../../../identity/testing.ts';
import { staffIn, STEPOVA } from '../../../officers/testing.ts';
import type { ForumFact } from '../../domain/press-kit/facts.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import type { ReleaseSaid } from '../../domain/press-kit/release.ts';
import { ownFacts } from '../../pages/press-kit/own-facts.ts';
import { writeDraft } from '../../pages/press-kit-draft/write-draft.ts';
import { markShown } from '../../storage/press-kit/releases.ts';
import { forumForEachTest, must } from '../../testing.ts';
import { countFacts } from './count-facts.ts';
import { changeRelease, nameSource, reopenRelease } from './change-release.ts';
import { correctRelease } from './correct-release.ts';
import { draftRelease } from './draft-release.ts';
import { finishRelease } from './finish-release.ts';
import { readDeskRelease, readDeskReleases } from './read-desk-release.ts';
import { readNumbers } from './read-numbers.ts';
import { readRelease } from './read-release.ts';
import { withdrawRelease } from './withdraw-release.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const YEAR = 2026;
const BEFORE = '2026-12-01T08:00:00Z';
const EMBARGO = Temporal.Instant.from('2026-12-02T08:00:00Z');
const AFTER = '2026-12-02T08:00:00Z';

const tested = forumForEachTest();

/** What the plan beside us would say. */
const PLAN: ForumFact = {
  key: 'plan-actions',
  value: 14,
  words: { uk: 'Спільні дії', en: 'Joint actions' },
  counted: { uk: 'План', en: 'The plan' },
  path: '/plan/2027',
  asOf: Temporal.Instant.from(BEFORE),
  near: { uk: ['дій'], en: ['action'] },
};

async function as(actor: Actor = SYSTEM, at = BEFORE): Promise<PressKitContext & Disposable> {
  const context = await tested.as(actor, at);
  const known = { ...context, actor: RESIDENT };
  return { ...context, forumFacts: [ownFacts(known), async () => [PLAN]] };
}

const SAID: ReleaseSaid = {
  title: { uk: 'Форум у бібліотеці', en: 'A forum in the library' },
  lead: { uk: 'Форум має 1 напрям.', en: 'The forum has 1 track.' },
  body: { uk: 'У плані на 2027 рік 14 дій.', en: 'The plan for 2027 has 14 actions.' },
  quotes: [
    {
      said: { uk: 'Приходьте всі.', en: 'Do come.' },
      by: { uk: 'Олена Зразкова, координаторка', en: 'Olena Zrazkova, coordinator' },
    },
  ],
  contact: { words: { uk: 'Пресслужба', en: 'Press office' }, phone: '+380480000000', email: '' },
};

/** Of a public forum, as it stands at the desk. */
async function desk(forumId: ForumId, actor?: Actor, at?: string) {
  using context = await as(actor, at);
  return must(await readDeskReleases(context, forumId));
}

async function current(forumId: ForumId) {
  const { current: found } = await desk(forumId);
  if (!found) throw new Error('no release');
  return found;
}

async function seen(forumId: ForumId) {
  const { release } = await current(forumId);
  return { id: release.id, seenAt: release.changedAt };
}

async function draft(forumId: ForumId, isOverwritten = false) {
  using context = await as();
  const before = (await desk(forumId)).current?.release.changedAt;
  return await draftRelease(context, writeDraft, { forumId, seenAt: before, isOverwritten });
}

async function written(changes: Partial<ReleaseSaid> = {}): Promise<ForumId> {
  const forumId = await tested.forum();
  must(await draft(forumId));
  using context = await as();
  must(await changeRelease(context, { ...(await seen(forumId)), said: { ...SAID, ...changes } }));
  return forumId;
}

async function finish(forumId: ForumId, embargoUntil?: Temporal.Instant, at = BEFORE) {
  using context = await as(SYSTEM, at);
  return await finishRelease(context, { ...(await seen(forumId)), embargoUntil });
}

async function correct(forumId: ForumId, [stood, right]: readonly [string, string], more = {}) {
  using context = await as(SYSTEM, AFTER);
  return await correctRelease(context, {
    ...(await seen(forumId)),
    stood: { uk: stood, en: '' },
    right: { uk: right, en: '' },
    why: { uk: 'Помилилися.', en: '' },
    source: undefined,
    ...more,
  });
}

async function read(at = BEFORE) {
  using context = await as(RESIDENT, at);
  return await readRelease(context, YEAR);
}

const refused = (refusal: string) => ({ ok: false, refusal });

describe('the draft of a release', () => {
  it('is written in both languages from facts, and each of its numbers is one of them', async () => {
    const forumId = await tested.forum();
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
    expect((await current(forumId)).release.title).toEqual(SAID.title);
    must(await draft(forumId, true));
    expect((await current(forumId)).release.title.uk).not.toBe(SAID.title.uk);
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
    using elsewhere = await as(await staffIn(tested.planted, 'press-officer', STEPOVA));
    expect(await readDeskReleases(elsewhere, forumId)).toEqual(refused('absent'));
    const { id } = await seen(forumId);
    expect(await readDeskRelease(elsewhere, id)).toEqual(refused('absent'));
    const change = { ...(await seen(forumId)), said: SAID };
    expect(await changeRelease(elsewhere, change)).toEqual(refused('absent'));
    using here = await as(await staffIn(tested.planted, 'press-officer'));
    expect(must(await readDeskRelease(here, id)).release.title).toEqual(SAID.title);
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
    await seeEverything(tested.planted.platform.database, async (tx) => {
      await sql`insert into forum.track (id, forum_id, slug, name_uk, sort)
        values (gen_random_uuid(), ${forumId}, 'druhyi', 'Другий', 1)`.execute(tx);
    });
    using context = await as(RESIDENT);
    const tracks = must(await readNumbers(context, YEAR)).facts.find(({ key }) => key === 'tracks');
    expect(tracks?.value).toBe(2);
    expect(must(await read()).current?.numbers[0]).toMatchObject({ number: '1', fact: 'tracks' });
    expect((await current(forumId)).traced.filter(({ source }) => !source)).toEqual([]);
  });
});

describe('a release', () => {
  it('comes out with English, whom to ask, and a forum that everybody reads of', async () => {
    const forumId = await written({ lead: { uk: 'Лише українською.', en: '' } });
    expect(await finish(forumId)).toEqual(refused('english-missing'));
    const contact = { ...SAID.contact, phone: '' };
    using context = await as();
    const said = { ...SAID, contact };
    must(await changeRelease(context, { ...(await seen(forumId)), said }));
    expect(await finish(forumId)).toEqual(refused('contact-missing'));
    const hidden = await tested.draft({
      startsAt: Temporal.Instant.from('2027-12-19T09:00:00Z'),
      endsAt: Temporal.Instant.from('2027-12-19T12:00:00Z'),
    });
    must(await draft(hidden));
    must(await changeRelease(context, { ...(await seen(hidden)), said: SAID }));
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
    expect(after.current?.release.title).toEqual(SAID.title);
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
    await seeEverything(tested.planted.platform.database, (tx) =>
      markShown(tx, id, Temporal.Instant.from(BEFORE)),
    );
    expect(await reopenRelease(context, await seen(forumId))).toEqual(refused('status-impossible'));
    expect(await finish(forumId, EMBARGO)).toEqual(refused('status-impossible'));
    const edited = { ...(await seen(forumId)), said: SAID };
    expect(await changeRelease(context, edited)).toEqual(refused('status-impossible'));
  });

  it('that is out changes by a correction, which everybody reads and nobody takes back', async () => {
    const forumId = await written();
    must(await finish(forumId));
    expect(await correct(forumId, ['', ''])).toEqual(refused('nothing-corrected'));
    expect(await correct(forumId, ['немає такого', 'x'])).toEqual(refused('passage-absent-uk'));
    expect(await correct(forumId, ['Форум', 'x'])).toEqual(refused('passage-many-uk'));
    expect(await correct(forumId, [SAID.title.uk, ''])).toEqual(refused('right-missing-uk'));
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
    const change = seeEverything(tested.planted.platform.database, (tx) =>
      sql`update forum.correction set why_uk = 'Нічого не було'`.execute(tx),
    );
    await expect(change).rejects.toThrow('a correction of a release is not changed');
  });

  it('that is withdrawn says so and why, and no longer what it said; another one may follow', async () => {
    const forumId = await written();
    must(await finish(forumId));
    using context = await as(SYSTEM, AFTER);
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
    expect(await changeRelease(context, { id, seenAt, said: SAID })).toEqual(refused('changed'));
  });

  it('tells nothing of itself nor of numbers to whoever may read of the forum alone', async () => {
    const forumId = await written();
    must(await finish(forumId));
    using all = await as(RESIDENT);
    const policy = policyWithout(all.policy, 'release.read');
    using context = { ...all, policy, [Symbol.dispose]: () => {} };
    expect(await readRelease(context, YEAR)).toEqual(refused('absent'));
    expect(await readNumbers(context, YEAR)).toEqual(refused('absent'));
    const { forum } = await desk(forumId);
    expect(await countFacts(context, forum)).toEqual(refused('absent'));
  });

  it('asks first whether somebody may', async () => {
    const forumId = await written();
    const { id, seenAt } = await seen(forumId);
    using all = await as();
    using context = { ...all, policy: createPolicy([]), [Symbol.dispose]: () => {} };
    const source = { number: '7', words: SAID.title, url: 'https://example.org/' };
    const answers = [
      await draftRelease(context, writeDraft, { forumId, seenAt, isOverwritten: true }),
      await changeRelease(context, { id, seenAt, said: SAID }),
      await nameSource(context, { id, seenAt, ...source }),
      await finishRelease(context, { id, seenAt, embargoUntil: undefined }),
      await reopenRelease(context, { id, seenAt }),
      await withdrawRelease(context, { id, seenAt, why: SAID.title }),
      await correctRelease(context, {
        id,
        seenAt,
        stood: SAID.title,
        right: SAID.lead,
        why: SAID.lead,
        source: undefined,
      }),
      await readDeskReleases(context, forumId),
      await readDeskRelease(context, id),
      await readRelease(context, YEAR),
      await readNumbers(context, YEAR),
    ];
    expect(new Set(answers.map((answer) => answer.ok || answer.refusal))).toEqual(
      new Set(['absent']),
    );
  });
});
