import { type Permission, type PermissionRow, reachesOf, type Resource } from './permission.ts';
import type { Policy, RightsHolder } from './policy.ts';
import { type Role, STAFF_ROLES, type StaffRole } from './roles.ts';

type RolesByGiver = Readonly<Partial<Record<Role, readonly StaffRole[]>>>;

/** Those who serve in a hromada; who keeps the installation does not choose them. */
const OF_A_COMMUNITY: readonly StaffRole[] = [
  'assistant',
  'district-officer',
  'school-officer',
  'course-leader',
  'duty-officer',
  'shift-lead',
  'council-member',
  'community-delegate',
  'partner-mediator',
  'volunteer',
  'press-officer',
  'forum-organiser',
  'commission-secretary',
];

/** Who may give which role, within their own area. */
export const MAY_GRANT: RolesByGiver = {
  system: STAFF_ROLES,
  administrator: ['administrator', 'auditor', 'coordinator', 'police-head'],
  coordinator: OF_A_COMMUNITY,
  'police-head': ['district-officer', 'school-officer', 'duty-officer', 'shift-lead'],
};

/** Who may take which role back. The administrator any: whoever is in danger of being abused must go at once. */
export const MAY_REVOKE: RolesByGiver = { ...MAY_GRANT, administrator: STAFF_ROLES };

/** Where a role is to hold, or holds. */
export interface GrantPlace {
  readonly role: StaffRole;
  /** The grant's area and all above it; undefined: everywhere. */
  readonly areaIds: readonly string[] | undefined;
  readonly organisationId: string | undefined;
  /** Of each place of the organisation: the area and all above it. Undefined: it is for none. */
  readonly organisationAreas: readonly (readonly string[])[] | undefined;
}

/**
 * Whether somebody may give or take back this very role there: the permission, a role of theirs that the table
 * says gives it, and an area no wider than that role's own. Where it opens what an organisation was confided, whoever
 * gives it answers for a place of that organisation, too: its name alone would open a partner of another hromada.
 */
export function mayHandleGrant(
  policy: Policy,
  actor: RightsHolder,
  permission: Permission,
  { role, areaIds, organisationId, organisationAreas }: GrantPlace,
): boolean {
  const table = permission === 'role.grant' ? MAY_GRANT : MAY_REVOKE;
  const resource: Resource = {
    ...(areaIds === undefined ? {} : { areaIds }),
    ...(organisationId === undefined ? {} : { organisationId }),
  };
  const within = permission === 'role.grant' ? organisationAreas : undefined;
  return policy
    .scopes(actor, permission)
    .some(
      (scope) =>
        isRole(table, scope.role, role) &&
        policy.reaches(scope, actor, resource) &&
        (scope.areaId === undefined || reachesOne(within, scope.areaId)),
    );
}

/**
 * The roles that somebody may give at all, somewhere: what a form offers. Not one that the table opens nothing to, whose
 * module is not in this house: whoever was invited with it would find an empty desk.
 */
export function grantableRoles(policy: Policy, actor: RightsHolder): readonly StaffRole[] {
  const givers = policy.scopes(actor, 'role.grant').map(({ role }) => role);
  return STAFF_ROLES.filter(
    (role) =>
      opensSomething(policy.rows, role) && givers.some((giver) => isRole(MAY_GRANT, giver, role)),
  );
}

export function opensSomething(rows: readonly PermissionRow[], role: StaffRole): boolean {
  return rows.some((row) => reachesOf(row, role).length > 0);
}

/** Every role that somebody may take back by this one of theirs, or as the keeper. */
export function rolesTakenBackBy(giver: string): readonly StaffRole[] {
  return STAFF_ROLES.filter((role) => isRole(MAY_REVOKE, giver, role));
}

function reachesOne(places: GrantPlace['organisationAreas'], areaId: string): boolean {
  return places === undefined || places.some((chain) => chain.includes(areaId));
}

function isRole(table: RolesByGiver, giver: string, role: StaffRole): boolean {
  return Object.entries(table).some(([key, roles]) => key === giver && roles.includes(role));
}
