import type { Actor, Role } from './roles.ts';

/** A permission is a noun and a verb: `area.import`, `card-issue.submit`. */
export type Permission = `${string}.${string}`;

/** One row of the permission table: which roles may do it. Modules export rows; app.ts joins them. */
export interface PermissionRow {
  readonly permission: Permission;
  readonly roles: readonly Role[];
}

export interface Policy {
  can(actor: Actor, permission: Permission): boolean;
  readonly rows: readonly PermissionRow[];
}

/** Throws when two rows speak of one permission: that is a bug in a module, not a request's fault. */
export function createPolicy(rows: readonly PermissionRow[]): Policy {
  const table = new Map<Permission, ReadonlySet<Role>>();
  for (const row of rows) {
    if (table.has(row.permission)) throw new Error(`two rows for permission ${row.permission}`);
    table.set(row.permission, new Set(row.roles));
  }
  return {
    rows,
    can: (actor, permission) => table.get(permission)?.has(actor.kind) ?? false,
  };
}
