import type { LiveSessionId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/database/database.ts';
import type { Permission } from '../../../identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHall, lockHall } from '../../storage/live/live-sessions.ts';
import { mayWithForum } from '../forum-in-reach.ts';

type ReachContext = Pick<LiveContext, 'policy' | 'actor' | 'areas'>;

/** The session, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function sessionInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  id: LiveSessionId,
): Promise<Hall | undefined> {
  return within(context, permission, await findHall(tx, id));
}

/** The same, which nobody else changes until the transaction ends. */
export async function lockedSessionInReach(
  tx: Tx,
  context: ReachContext,
  permission: Permission,
  id: LiveSessionId,
): Promise<Hall | undefined> {
  return within(context, permission, await lockHall(tx, id));
}

function within(
  context: ReachContext,
  permission: Permission,
  hall: Hall | undefined,
): Hall | undefined {
  return hall && mayWithForum(context, permission, hall) ? hall : undefined;
}
