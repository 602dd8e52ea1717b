import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '../domain/context.ts';
import { tableOfClass } from '../domain/explain-rights.ts';
import { DATA_CLASSES, type DataClass, type PermissionRow } from '../domain/permission.ts';

export interface ClassTable {
  readonly dataClass: DataClass;
  readonly rows: readonly PermissionRow[];
}

/** The one permission table, as it decides: for whoever works here to read. */
export function listPermissions({
  policy,
  actor,
}: Context): Result<readonly ClassTable[], 'forbidden'> {
  if (!policy.can(actor, 'rights.list')) return refuse('forbidden');
  return ok(
    DATA_CLASSES.map((dataClass) => ({ dataClass, rows: tableOfClass(policy, dataClass) })).filter(
      ({ rows }) => rows.length > 0,
    ),
  );
}
