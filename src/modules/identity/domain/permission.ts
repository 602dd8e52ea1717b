import type { Said } from '#kernel/text/said.ts';
import { type Role, STAFF_ROLES, type StaffRole } from './roles.ts';

/** A permission is a noun and a verb: `area.import`, `card-issue.submit`. */
export type Permission = `${string}.${string}`;

/** What sort of thing a permission opens; who sees which class is promised to people. */
export const DATA_CLASSES = [
  'public',
  'emergency',
  'report',
  'confidential',
  'identity',
  'school',
  'commission',
  'forum',
  'statistics',
  'audit',
  'configuration',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/**
 * How far a role reaches:
 * - `all`: every thing, wherever it is;
 * - `area`: things in the subtree of the grant's area (a grant without an area: everywhere);
 * - `organisation`: things of the grant's organisation;
 * - `assigned`: things that were given to this person;
 * - `own`: what this person made, or is about this person.
 */
export type Reach = 'all' | 'area' | 'organisation' | 'assigned' | 'own';

/** One row of the permission table. A role that is not named may not. Each module names its rows in module.ts. */
export interface PermissionRow {
  readonly permission: Permission;
  /** What it lets somebody do, as the page of rights says it: «запросити нову людину». */
  readonly words?: Said;
  /** The same once it was done, as the journal says it, of an act that stands there: «запрошено нову людину». */
  readonly done?: Said;
  readonly dataClass: DataClass;
  /** Several reaches of one role: any of them is enough. */
  readonly roles: Readonly<Partial<Record<Role, Reach | readonly Reach[]>>>;
  /** A dangerous act: whoever does it proves again who they are, not longer ago than the identity module says. */
  readonly stepUp?: true;
}

/** Of what anybody may do, signed in or not. */
export const EVERYBODY = {
  resident: 'all',
  'signed-in': 'all',
  system: 'all',
} as const satisfies PermissionRow['roles'];

/** What a thing must say of itself for a reach to be judged. What it leaves out, no such reach opens. */
export interface Resource {
  /** The thing's area and all above it. */
  readonly areaIds?: readonly string[];
  readonly organisationId?: string;
  /** The accounts that it was given to. */
  readonly assigneeIds?: readonly string[];
  /** The account that made it, or that it is about. */
  readonly ownerId?: string;
}

/** How far a row lets a role reach; empty: not at all. */
export function reachesOf({ roles }: PermissionRow, role: Role): readonly Reach[] {
  const reaches = roles[role] ?? [];
  return typeof reaches === 'string' ? [reaches] : reaches;
}

/** The roles of people that a row names. */
export function staffRolesOf(row: PermissionRow): readonly StaffRole[] {
  return STAFF_ROLES.filter((role) => reachesOf(row, role).length > 0);
}
