import type { ReleaseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import type { WholeForum } from '../../domain/forum.ts';
import type { Release, ReleaseState } from '../../domain/press-kit/release.ts';
import { releaseState } from '../../domain/press-kit/release.ts';
import type { PressKitContext } from '../../domain/press-kit/press-kit-context.ts';
import { findForum } from '../../storage/load-forums.ts';
import { lockRelease } from '../../storage/press-kit/releases.ts';
import { mayWithForum } from '../forum-in-reach.ts';

export interface SeenRelease {
  readonly id: ReleaseId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

export interface ReachedRelease {
  readonly release: Release;
  readonly forum: WholeForum;
  readonly state: ReleaseState;
}

/** The release, locked, where whoever acts writes releases. Else it is as if there were none. */
export async function releaseInReach(
  tx: Tx,
  context: PressKitContext,
  id: ReleaseId,
): Promise<ReachedRelease | undefined> {
  const release = await lockRelease(tx, id);
  const forum = release && (await findForum(tx, release.forumId));
  if (!release || !forum || !mayWithForum(context, 'release.write', forum)) return undefined;
  return { release, forum, state: releaseState(release, context.platform.clock.now()) };
}

/** The same as whoever acts saw it, in one of these states. */
export async function releaseToChange(
  tx: Tx,
  context: PressKitContext,
  { id, seenAt }: SeenRelease,
  states: readonly ReleaseState[],
): Promise<Result<ReachedRelease, 'absent' | 'changed' | 'status-impossible'>> {
  const reached = await releaseInReach(tx, context, id);
  if (!reached) return refuse('absent');
  if (!reached.release.changedAt.equals(seenAt)) return refuse('changed');
  return states.includes(reached.state) ? ok(reached) : refuse('status-impossible');
}
