import { isOpenable } from './break-glass.ts';
import { type PermissionRow, reachesOf } from './permission.ts';
import type { StaffRole } from './roles.ts';

/**
 * Whether a role opens what people confided to somebody, by the classes of the permission table: then two people give it,
 * and the one who asks for it never holds its link. Entering something for a caller shows nothing that was there before.
 */
export function needsTwo(rows: readonly PermissionRow[], role: StaffRole): boolean {
  return rows.some(
    (row) =>
      isOpenable(row.dataClass) &&
      !row.permission.endsWith('.enter') &&
      reachesOf(row, role).length > 0,
  );
}
