import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { isReviewed } from '../domain/review/review.ts';
import { type NextVersion, nextVersion } from '../domain/schedule/changes.ts';
import type { ProgrammeVersion } from '../domain/schedule/version.ts';
import type { WholeTalk } from '../domain/talk.ts';
import { findForum } from '../storage/load-forums.ts';
import { lastVersion, loadPublishedSlots } from '../storage/programme-versions.ts';
import { mayWithForum } from './forum-in-reach.ts';
import { type Arranged, loadArranged } from './load-arranged.ts';
import { toPublish } from './publish-programme.ts';

export interface ReadProgrammeDesk extends Arranged {
  readonly forum: WholeForum;
  /** What takes place and has no room and hour yet: those that were confirmed first. */
  readonly waiting: readonly WholeTalk[];
  /** Undefined: nothing was published yet. */
  readonly published: ProgrammeVersion | undefined;
  /** What the next version would say, and change. */
  readonly next: NextVersion;
  /** Stand somewhere and stay out of the next version: nobody confirmed them, or they were withdrawn. */
  readonly leftOut: readonly WholeTalk[];
  readonly mayArrange: boolean;
  readonly mayPublish: boolean;
}

/** The programme as its organisers see it. */
export async function readProgrammeDesk(
  context: ForumContext,
  { forumId }: { readonly forumId: ForumId },
): Promise<Result<ReadProgrammeDesk, 'absent'>> {
  if (!context.policy.can(context.actor, 'forum.follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await findForum(tx, forumId);
    if (!forum || !mayWithForum(context, 'forum.follow', forum)) return refuse('absent');
    const arranged = asShown(context, forum, await loadArranged(tx, forum));
    const published = await lastVersion(tx, forumId);
    const before = published ? await loadPublishedSlots(tx, published.id) : [];
    const { slots, leftOut } = toPublish(arranged);
    return ok({
      ...arranged,
      forum,
      waiting: waitingOf(arranged),
      published,
      next: nextVersion(before, slots, (published?.number ?? 0) + 1),
      leftOut,
      mayArrange: mayWithForum(context, 'programme.arrange', forum),
      mayPublish: mayWithForum(context, 'programme.publish', forum),
    });
  });
}

/** Whoever reviews without names reads none here of what they may review still: a talk that had its place before it was put in reserve. */
function asShown(context: ForumContext, forum: WholeForum, arranged: Arranged): Arranged {
  if (!forum.isBlind || mayWithForum(context, 'talk.follow', forum)) return arranged;
  const talks = [...arranged.talks].map(
    ([id, talk]) => [id, isReviewed(talk.status) ? { ...talk, speakers: [] } : talk] as const,
  );
  return { ...arranged, talks: new Map(talks) };
}

function waitingOf({ slots, talks }: Arranged): readonly WholeTalk[] {
  const placed = new Set<string>(
    slots.flatMap(({ content }) => (content.kind === 'talk' ? [content.talkId] : [])),
  );
  const waiting = [...talks.values()].filter(({ id }) => !placed.has(id));
  const [confirmed, others] = [true, false].map((wanted) =>
    waiting.filter(({ status }) => (status === 'confirmed') === wanted),
  );
  return [...(confirmed ?? []), ...(others ?? [])];
}
