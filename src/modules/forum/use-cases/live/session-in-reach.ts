import type { ForumId, LiveSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHall, lockHall } from '../../storage/live/live-sessions.ts';
import { mayWithForum } from '../forum-in-reach.ts';

type ReachContext = Pick<LiveContext, 'policy' | 'actor' | 'areas'>;

/** A session, and of which forum an address says that it is: of another one there is none. */
export interface NamedSession {
  readonly id: LiveSessionId;
  readonly forumId?: ForumId;
}

/** The session, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function sessionInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  named: NamedSession,
): Promise<Hall | undefined> {
  return within(context, permission, named, await findHall(tx, named.id));
}

/** The same, which nobody else changes until the transaction ends. */
export async function lockedSessionInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  named: NamedSession,
): Promise<Hall | undefined> {
  return within(context, permission, named, await lockHall(tx, named.id));
}

function within(
  context: ReachContext,
  permission: Permission,
  { forumId }: NamedSession,
  hall: Hall | undefined,
): Hall | undefined {
  if (!hall || (forumId !== undefined && hall.forumId !== forumId)) return undefined;
  return mayWithForum(context, permission, hall) ? hall : undefined;
}
