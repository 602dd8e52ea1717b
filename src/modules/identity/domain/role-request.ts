import type { AccountId, RoleRequestId } from '#kernel/ids.ts';
import type { Person } from './account.ts';
import type { RoleGrant } from './actor.ts';
import type { AreaNames } from './names-of-places.ts';
import type { Resource } from './permission.ts';
import type { Policy, RightsHolder } from './policy.ts';
import type { WantedGrant } from './wanted-grant.ts';

/** A request that nobody has answered by then is over. */
export const REQUEST_LIFE = Temporal.Duration.from({ hours: 7 * 24 });

/** Somebody new with a first role, a further role for somebody, or a new link for somebody. */
export type RequestedAccess =
  | { readonly kind: 'invite'; readonly person: Person; readonly wanted: WantedGrant }
  | { readonly kind: 'grant'; readonly accountId: AccountId; readonly wanted: WantedGrant }
  | { readonly kind: 'link'; readonly accountId: AccountId };

export type RequestState = 'asked' | 'lapsed' | 'confirmed' | 'refused';

export interface RoleRequest {
  readonly id: RoleRequestId;
  readonly askedBy: { readonly id: AccountId; readonly name: string };
  readonly askedAt: Temporal.Instant;
  /** Of the person whom it is about. */
  readonly name: string;
  readonly access: RequestedAccess;
  readonly decision: 'confirmed' | 'refused' | undefined;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
}

export function requestState(
  { decision, askedAt }: Pick<RoleRequest, 'decision' | 'askedAt'>,
  now: Temporal.Instant,
): RequestState {
  if (decision !== undefined) return decision;
  return Temporal.Instant.compare(askedAt.add(REQUEST_LIFE), now) > 0 ? 'asked' : 'lapsed';
}

/** Where roles hold, for whoever is notified of them: any of the areas is enough. */
export function placesOf(areas: AreaNames, grants: readonly Pick<RoleGrant, 'areaId'>[]): Resource {
  const areaIds = grants.flatMap(({ areaId }) => (areaId === undefined ? [] : areas.chain(areaId)));
  return areaIds.length === 0 ? {} : { areaIds };
}

/** Whether somebody may confirm every one of these roles where it holds, or is to hold. */
export function mayConfirmAll(
  { policy, actor }: { readonly policy: Policy; readonly actor: RightsHolder },
  areas: AreaNames,
  grants: readonly Pick<RoleGrant, 'areaId'>[],
): boolean {
  return grants.every(({ areaId }) =>
    policy.can(actor, 'role.confirm', areaId === undefined ? {} : { areaIds: areas.chain(areaId) }),
  );
}
