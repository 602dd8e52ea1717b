import type { Actor, OpenedClass, RoleGrant, StaffActor } from './actor.ts';
import { isOpenable, isReading } from './break-glass.ts';
import { leavesWithOnePerson } from './guarded-classes.ts';
import {
  type Permission,
  type PermissionRow,
  type Reach,
  reachesOf,
  type Resource,
} from './permission.ts';
import type { Role } from './roles.ts';

/** Where somebody may do something, for lists and for the page that explains it. */
export interface Scope {
  /** A role; `break-glass` for what two people opened. */
  readonly role: string;
  readonly reach: Reach;
  /** Of a grant; undefined: everywhere. */
  readonly areaId: string | undefined;
  readonly organisationId: string | undefined;
  /** Of what two people opened: where the right to ask for it must hold; undefined: where the thing is. */
  readonly askedIn?: readonly string[] | undefined;
}

/** Of whom a right is judged: an actor, or a colleague of whom no more than the grants are known. */
export type RightsHolder =
  | Exclude<Actor, StaffActor>
  | Pick<StaffActor, 'kind' | 'id' | 'grants' | 'opened'>;

export interface Policy {
  /** Without a resource: whether they may at all, somewhere. With one: whether they may with this very thing. */
  can(actor: RightsHolder, permission: Permission, resource?: Resource): boolean;
  /** By which grants, and how far: one for each reach. Empty: not at all. */
  scopes(actor: RightsHolder, permission: Permission): readonly Scope[];
  /** Whether one of these reaches this very thing. */
  reaches(scope: Scope, actor: RightsHolder, resource: Resource): boolean;
  readonly rows: readonly PermissionRow[];
}

/**
 * Throws when two rows speak of one permission, or one lets somebody take out alone what is confidential: that is a
 * bug in a module, not a request's fault.
 */
export function createPolicy(rows: readonly PermissionRow[]): Policy {
  const table = new Map<Permission, PermissionRow>();
  for (const row of rows) {
    if (table.has(row.permission)) throw new Error(`two rows for permission ${row.permission}`);
    if (leavesWithOnePerson(row)) throw new Error(`${row.permission} wants two people`);
    table.set(row.permission, row);
  }
  const allScopes = (actor: RightsHolder, permission: Permission): readonly Scope[] => {
    const row = table.get(permission);
    return row ? scopesOf(actor, row) : [];
  };
  // What was opened is open while the role stands by which it was asked for, there: a role that was taken back
  // takes it along at once.
  const asking = (actor: RightsHolder) => allScopes(actor, 'break-glass.ask');
  const scopes = (actor: RightsHolder, permission: Permission) =>
    allScopes(actor, permission).filter(({ role }) => role !== OPENED || asking(actor).length > 0);
  const reaches = (scope: Scope, actor: RightsHolder, resource: Resource) =>
    isReached(scope, actor, resource) &&
    (scope.role !== OPENED ||
      asking(actor).some((own) =>
        isReached(own, actor, scope.askedIn ? { areaIds: scope.askedIn } : resource),
      ));
  return {
    rows,
    scopes,
    reaches,
    can: (actor, permission, resource) =>
      scopes(actor, permission).some(
        (scope) => resource === undefined || reaches(scope, actor, resource),
      ),
  };
}

/** The name of a scope that two people opened. */
const OPENED = 'break-glass';

function scopesOf(actor: RightsHolder, row: PermissionRow): readonly Scope[] {
  if (actor.kind !== 'staff') return scopesWithoutGrant(actor.kind, row);
  return [
    ...scopesWithoutGrant('signed-in', row),
    ...actor.grants.flatMap((grant) => scopesOfGrant(grant, row)),
    ...actor.opened.flatMap((opened) => scopeOfOpened(opened, row)),
  ];
}

function scopesWithoutGrant(role: Role, row: PermissionRow): readonly Scope[] {
  return reachesOf(row, role).map((reach) => ({
    role,
    reach,
    areaId: undefined,
    organisationId: undefined,
  }));
}

function scopesOfGrant(
  { role, areaId, organisationId }: RoleGrant,
  row: PermissionRow,
): readonly Scope[] {
  return reachesOf(row, role).map((reach) => ({ role, reach, areaId, organisationId }));
}

/** Reading only, of its class only, in its area only; whoever recognises the actor leaves out what is over. */
function scopeOfOpened(
  { dataClass, areaId, askedIn }: OpenedClass,
  row: PermissionRow,
): readonly Scope[] {
  const opens = dataClass === row.dataClass && isOpenable(dataClass) && isReading(row.permission);
  return opens ? [{ role: OPENED, reach: 'area', areaId, organisationId: undefined, askedIn }] : [];
}

function isReached(scope: Scope, actor: RightsHolder, resource: Resource): boolean {
  switch (scope.reach) {
    case 'all':
      return true;
    case 'area':
      return scope.areaId === undefined || isAmong(scope.areaId, resource.areaIds);
    case 'organisation':
      return scope.organisationId !== undefined && scope.organisationId === resource.organisationId;
    case 'assigned':
      return actor.kind === 'staff' && isAmong(actor.id, resource.assigneeIds);
    case 'own':
      return actor.kind === 'staff' && resource.ownerId === actor.id;
  }
}

function isAmong(id: string, ids: readonly string[] | undefined): boolean {
  return ids?.includes(id) ?? false;
}
