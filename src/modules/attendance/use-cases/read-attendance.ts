import { inOwnName } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { DoorCounts } from '../domain/door.ts';
import { type AttendanceOf, loadAttendance } from '../storage/attendance-counts.ts';

/** What a gathering came to: counts, never a list of anybody. */
export interface Attendance extends DoorCounts, AttendanceOf {}

/**
 * By the owners’ things, for pages and reports of their module, which has asked its own policy whether they are shown.
 * One for which nobody could sign up is not among them.
 */
export async function readAttendance(
  context: AttendanceContext,
  ownerKind: string,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, Attendance>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'gathering.read') || ownerIds.length === 0) return new Map();
  return await inOwnName(context, (tx) => loadAttendance(tx, ownerKind, ownerIds));
}
