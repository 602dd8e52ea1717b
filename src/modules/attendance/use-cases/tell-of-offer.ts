import type { GatheringId, SignUpId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { findOffered } from '../storage/visitors.ts';
import { tellVisitors, type WriteLetter } from './tell-visitors.ts';

/** Tells of an offer, together with the other open offers of the gathering under the same telephone or address. */
export async function tellOfOffer(
  context: AttendanceContext,
  write: WriteLetter,
  { id, gatheringId }: { readonly id: SignUpId; readonly gatheringId: GatheringId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'visitor.tell')) return refuse('forbidden');
  const ids = await inTransaction(context, (tx) => findOffered(tx, id));
  if (ids.length === 0) return ok(undefined);
  return await tellVisitors(context, write, { ids, gatheringId, telling: 'offered' });
}
