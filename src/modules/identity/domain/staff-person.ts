import type { AccountId, GrantId } from '#kernel/ids.ts';
import type { Account } from './account.ts';
import type { Actor, RoleGrant } from './actor.ts';
import { type GrantPlace, mayHandleGrant } from './may-grant.ts';
import type { AreaNames, PeoplePlaces } from './names-of-places.ts';
import type { Permission, Resource } from './permission.ts';
import type { Policy, RightsHolder } from './policy.ts';
import type { Suspension } from './suspension.ts';

/** Who gave a role. `installation`: its keeper, from the command line. */
export type GivenBy = 'person' | 'two-people' | 'installation';

/** A role that somebody was given, with how it came and went. */
export interface GivenGrant extends RoleGrant {
  readonly id: GrantId;
  readonly grantedAt: Temporal.Instant;
  readonly givenBy: GivenBy;
  /** The giver's name; undefined: the installation gave it, or the giver's account was erased. */
  readonly grantedBy: string | undefined;
  /** The second person's name, where two gave it and that account was not erased. */
  readonly confirmedBy: string | undefined;
  readonly revokedAt: Temporal.Instant | undefined;
  /** The name of the colleague who revoked it; undefined if the installation did, or if that account was erased. */
  readonly revokedBy: string | undefined;
}

/** Somebody who works in the system, as whoever answers for them sees it. */
export interface StaffPerson extends Account {
  readonly lastSignedInOn: Temporal.PlainDate | undefined;
  /** Every one that there ever was; those that hold first. */
  readonly grants: readonly GivenGrant[];
  /** By what they were shut out; undefined: they are not. */
  readonly suspension: Suspension | undefined;
  /** Until when a link that was given to them lets them in; undefined: there is none. */
  readonly invitedUntil: Temporal.Instant | undefined;
}

export function isHeld(grant: GivenGrant, today: Temporal.PlainDate): boolean {
  if (grant.revokedAt !== undefined) return false;
  return grant.endsOn === undefined || Temporal.PlainDate.compare(grant.endsOn, today) >= 0;
}

export function heldGrants(
  { grants }: Pick<StaffPerson, 'grants'>,
  today: Temporal.PlainDate,
): readonly GivenGrant[] {
  return grants.filter((grant) => isHeld(grant, today));
}

/** The same role, there, for the same organisation and as long. */
export function holdsAlready(
  person: Pick<StaffPerson, 'grants'>,
  wanted: Omit<RoleGrant, 'id'>,
  today: Temporal.PlainDate,
): boolean {
  return heldGrants(person, today).some(
    (held) =>
      held.role === wanted.role &&
      held.areaId === wanted.areaId &&
      held.organisationId === wanted.organisationId &&
      String(held.endsOn) === String(wanted.endsOn),
  );
}

export function placeOf(
  { areas, organisations }: PeoplePlaces,
  { role, areaId, organisationId }: Omit<RoleGrant, 'id' | 'endsOn'>,
): GrantPlace {
  return {
    role,
    areaIds: areaId === undefined ? undefined : areas.chain(areaId),
    organisationId,
    organisationAreas:
      organisationId === undefined
        ? undefined
        : organisations.areasOf(organisationId).map((area) => areas.chain(area)),
  };
}

/** Whether this person is one of those whom somebody may do this with: by any place where they serve or served. */
export function mayWithPerson(
  { policy, actor }: { readonly policy: Policy; readonly actor: Actor },
  areas: AreaNames,
  permission: Permission,
  { id, grants }: { readonly id: AccountId; readonly grants: readonly Pick<RoleGrant, 'areaId'>[] },
): boolean {
  const own: Resource = { ownerId: id };
  const served = grants.map(
    ({ areaId }): Resource =>
      areaId === undefined ? own : { ...own, areaIds: areas.chain(areaId) },
  );
  return [own, ...served].some((resource) => policy.can(actor, permission, resource));
}

/**
 * Whether somebody may act for all that a person holds: shut them out, or let them in by a new link, which opens
 * every one of their roles to whoever holds it.
 */
export function mayHandleAll(
  { policy, actor }: { readonly policy: Policy; readonly actor: RightsHolder },
  places: PeoplePlaces,
  permission: 'role.grant' | 'role.revoke',
  held: readonly RoleGrant[],
): boolean {
  return held.every((grant) => mayHandleGrant(policy, actor, permission, placeOf(places, grant)));
}
