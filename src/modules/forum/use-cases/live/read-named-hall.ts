import type { LiveSessionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { findHall } from '../../storage/live/live-sessions.ts';

/** A session by what other modules name it by. */
export async function readNamedHall(
  { policy, actor, platform }: Context,
  { id }: { readonly id: LiveSessionId },
): Promise<Result<Hall, 'absent'>> {
  if (!policy.can(actor, 'live-session.read')) return refuse('absent');
  const hall = await findHall(platform.database.read, id);
  return hall?.isShown ? ok(hall) : refuse('absent');
}
