import type { GatheringId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Change } from '../domain/gathering-kind.ts';
import { findReachable } from '../storage/visitors.ts';
import { tellVisitors, type WriteLetter } from './tell-visitors.ts';

/**
 * Tells everybody who signed up that it takes place at another time, elsewhere, or not at all: one letter to an address. A
 * letter that fails stops no other one; the first failure is thrown in the end, and all is tried again.
 */
export async function tellOfChange(
  context: AttendanceContext,
  write: WriteLetter,
  { id, telling }: { readonly id: GatheringId; readonly telling: Change },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'visitor.tell')) return refuse('forbidden');
  const addresses = await inTransaction(context, (tx) => findReachable(tx, id));
  const failures: unknown[] = [];
  for (const ids of addresses) {
    try {
      await tellVisitors(context, write, { ids, gatheringId: id, telling });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return ok(undefined);
}
