import { type ForumId, newId, type ProgrammeVersionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { isShown } from '../domain/forum.ts';
import { isBlocking } from '../domain/programme/clashes.ts';
import { type NextVersion, nextVersion } from '../domain/schedule/changes.ts';
import type { Slot } from '../domain/schedule/slot.ts';
import type { WholeTalk } from '../domain/talk.ts';
import { insertVersion, lastVersion, loadPublishedSlots } from '../storage/programme-versions.ts';
import { forumInReach } from './forum-in-reach.ts';
import { type Arranged, loadArranged } from './load-arranged.ts';
import { tellPublished } from './tell-programme.ts';

export interface PublishProgramme {
  readonly forumId: ForumId;
  /** The number of the version that whoever publishes saw as the last one: 0 where there was none. */
  readonly after: number;
  readonly note: Said;
}

/**
 * `changed`: a colleague published meanwhile. `forum-hidden`: nobody may read of the forum. `clashes`: something in it cannot take
 * place. `nothing-changed`: everybody reads it already.
 */
export type PublishProgrammeRefusal =
  | 'absent'
  | 'changed'
  | 'forum-hidden'
  | 'empty'
  | 'clashes'
  | 'nothing-changed';

/** What was arranged is what everybody reads from now on, with what it changed. */
export async function publishProgramme(
  context: ForumContext,
  { forumId, after, note }: PublishProgramme,
): Promise<Result<ProgrammeVersionId, PublishProgrammeRefusal>> {
  if (!context.policy.can(context.actor, 'programme.publish')) return refuse('absent');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'programme.publish', forumId);
    if (!forum) return refuse('absent');
    if (!isShown(forum)) return refuse('forum-hidden');
    const last = await lastVersion(tx, forumId);
    if ((last?.number ?? 0) !== after) return refuse('changed');
    const arranged = await loadArranged(tx, forum);
    const before = last ? await loadPublishedSlots(tx, last.id) : [];
    const number = after + 1;
    const next = nextVersion(before, toPublish(arranged).slots, number);
    const refused = refuseVersion(arranged, next, number);
    if (refused) return refuse(refused);
    const id = newId<'programme-version'>(random);
    const version = { id, forumId, number, note, publishedAt: clock.now() };
    await insertVersion(tx, version, next);
    const { changes } = next;
    await tellPublished(tx, context, forum, { version, changes, talks: arranged.talks });
    return ok(id);
  });
}

/** Why nobody is to read it; undefined where they may. */
function refuseVersion(
  { clashes }: Arranged,
  { slots, changes }: NextVersion,
  number: number,
): 'empty' | 'clashes' | 'nothing-changed' | undefined {
  if (number === 1 && slots.length === 0) return 'empty';
  if (clashes.some(isBlocking)) return 'clashes';
  const hasNews = changes.length > 0 || slots.some(({ changedIn }) => changedIn === number);
  return hasNews ? undefined : 'nothing-changed';
}

/** A name is told to everybody only once its bearer said that they come. */
export function toPublish({ slots, talks }: Pick<Arranged, 'slots' | 'talks'>): {
  readonly slots: readonly Slot[];
  readonly leftOut: readonly WholeTalk[];
} {
  const talkOf = ({ content }: Slot) =>
    content.kind === 'talk' ? talks.get(content.talkId) : undefined;
  const isReady = (slot: Slot) =>
    slot.content.kind === 'break' || talkOf(slot)?.status === 'confirmed';
  return {
    slots: slots.filter(isReady),
    leftOut: slots.filter((slot) => !isReady(slot)).flatMap((slot) => talkOf(slot) ?? []),
  };
}
