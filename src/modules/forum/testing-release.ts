import { exactCount } from '#kernel/disclosure/public-count.ts';
import type { ForumId, ReleaseId } from '#kernel/ids.ts';
import type { Result } from '#kernel/result.ts';
import { type Actor, RESIDENT } from '#modules/identity/index.ts';
import type { ForumFact } from './domain/press-kit/facts.ts';
import type { PressKitContext } from './domain/press-kit/press-kit-context.ts';
import type { ReleaseSaid } from './domain/press-kit/release.ts';
import { ownFacts } from './pages/press-kit/own-facts.ts';
import { writeDraft } from './pages/press-kit-draft/write-draft.ts';
import { forumForEachTest, must, type TestForum } from './testing.ts';
import { changeRelease } from './use-cases/press-kit/change-release.ts';
import { draftRelease } from './use-cases/press-kit/draft-release.ts';
import { finishRelease } from './use-cases/press-kit/finish-release.ts';
import {
  type DeskRelease,
  type DeskReleases,
  readDeskReleases,
} from './use-cases/press-kit/read-desk-release.ts';
import { type ReadRelease, readRelease } from './use-cases/press-kit/read-release.ts';

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const BEFORE = '2026-12-01T08:00:00Z';
export const RELEASE_YEAR = 2026;

/** What the plan beside us would say. */
const PLAN: ForumFact = {
  key: 'plan-actions',
  value: exactCount('plan.actions', 14),
  words: { uk: 'Спільні дії', en: 'Joint actions' },
  counted: { uk: 'План', en: 'The plan' },
  path: '/plan/2027',
  asOf: Temporal.Instant.from(BEFORE),
  near: { uk: ['дій'], en: ['action'] },
};

/** What a press officer writes: each of its numbers is a fact. */
export const RELEASE_SAID: ReleaseSaid = {
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

export interface TestReleases {
  readonly forums: TestForum;
  /** The installation itself on 1 December 2026, unless somebody else or another moment is said. */
  as(actor?: Actor, at?: string): Promise<PressKitContext & Disposable>;
  desk(forumId: ForumId): Promise<DeskReleases>;
  current(forumId: ForumId): Promise<DeskRelease>;
  /** What an act on it carries. */
  seen(forumId: ForumId): Promise<{ readonly id: ReleaseId; readonly seenAt: Temporal.Instant }>;
  draft(forumId: ForumId, isOverwritten?: boolean): Promise<Result<undefined, string>>;
  /** Of a public forum: drafted, and then written by a person. */
  written(changes?: Partial<ReleaseSaid>): Promise<ForumId>;
  finish(forumId: ForumId, embargoUntil?: Temporal.Instant): Promise<Result<undefined, string>>;
  /** As everybody does. */
  read(at?: string): Promise<Result<ReadRelease, 'absent'>>;
}

export function releasesForEachTest(): TestReleases {
  const forums = forumForEachTest();
  const as: TestReleases['as'] = async (actor = SYSTEM, at = BEFORE) => {
    const context = await forums.as(actor, at);
    const known = { ...context, actor: RESIDENT };
    return { ...context, forumFacts: [ownFacts(known), async () => [PLAN]] };
  };
  const desk: TestReleases['desk'] = async (forumId) => {
    using context = await as();
    return must(await readDeskReleases(context, forumId));
  };
  const current: TestReleases['current'] = async (forumId) => {
    const { current: found } = await desk(forumId);
    if (!found) throw new Error('no release');
    return found;
  };
  const seen: TestReleases['seen'] = async (forumId) => {
    const { release } = await current(forumId);
    return { id: release.id, seenAt: release.changedAt };
  };
  const draft: TestReleases['draft'] = async (forumId, isOverwritten = false) => {
    using context = await as();
    const seenAt = (await desk(forumId)).current?.release.changedAt;
    return await draftRelease(context, writeDraft, { forumId, seenAt, isOverwritten });
  };
  return {
    forums,
    as,
    desk,
    current,
    seen,
    draft,
    written: async (changes = {}) => {
      const forumId = await forums.forum();
      must(await draft(forumId));
      using context = await as();
      const said = { ...RELEASE_SAID, ...changes };
      must(await changeRelease(context, { ...(await seen(forumId)), said }));
      return forumId;
    },
    finish: async (forumId, embargoUntil) => {
      using context = await as();
      return await finishRelease(context, { ...(await seen(forumId)), embargoUntil });
    },
    read: async (at) => {
      using context = await as(RESIDENT, at);
      return await readRelease(context, RELEASE_YEAR);
    },
  };
}
