import type { Actor, RoleGrant } from './actor.ts';
import { rolesTakenBackBy } from './may-grant.ts';
import type { AreaNames } from './names-of-places.ts';
import type { Resource } from './permission.ts';
import type { Policy, Scope } from './policy.ts';

/** Those who may shut somebody out; `system`: whoever keeps the installation. */
export const SUSPENDERS = ['system', 'administrator', 'coordinator', 'police-head'] as const;
export type Suspender = (typeof SUSPENDERS)[number];

/** By which role somebody was shut out, and where that role holds; undefined: everywhere. */
export interface Suspension {
  readonly by: Suspender;
  readonly areaId: string | undefined;
}

export const BY_KEEPER: Suspension = { by: 'system', areaId: undefined };

interface Looking {
  readonly policy: Policy;
  readonly actor: Actor;
}

/** The strongest of the roles by which they reach this person: it is not to be lifted by less. */
export function suspensionBy(
  { policy, actor }: Looking,
  areas: AreaNames,
  { grants }: { readonly grants: readonly RoleGrant[] },
): Suspension | undefined {
  const places = grants.map(({ areaId }) => placeIn(areas, areaId));
  const [strongest] = policy
    .scopes(actor, 'account.suspend')
    .filter((scope) => places.some((place) => policy.reaches(scope, actor, place)))
    .flatMap(suspensionOf)
    .toSorted(
      (one, other) =>
        rolesTakenBackBy(other.by).length - rolesTakenBackBy(one.by).length ||
        depth(areas, one) - depth(areas, other),
    );
  return strongest;
}

/** Whoever could take back every role that the one who shut them out could, and everywhere where that one could. */
export function mayHandleSuspension(
  { policy, actor }: Looking,
  areas: AreaNames,
  suspension: Suspension,
) {
  const roles = rolesTakenBackBy(suspension.by);
  return policy
    .scopes(actor, 'account.restore')
    .some(
      (scope) =>
        policy.reaches(scope, actor, placeIn(areas, suspension.areaId)) &&
        roles.every((role) => rolesTakenBackBy(scope.role).includes(role)),
    );
}

function suspensionOf({ role, areaId }: Scope): readonly Suspension[] {
  return SUSPENDERS.filter((one) => one === role).map((by) => ({ by, areaId }));
}

function placeIn(areas: AreaNames, areaId: string | undefined): Resource {
  return areaId === undefined ? {} : { areaIds: areas.chain(areaId) };
}

function depth(areas: AreaNames, { areaId }: Suspension): number {
  return areaId === undefined ? 0 : areas.chain(areaId).length;
}
