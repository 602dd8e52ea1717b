import type { Actor } from './actor.ts';
import { grantableRoles } from './may-grant.ts';
import type { PeoplePlaces } from './names-of-places.ts';
import type { Permission } from './permission.ts';
import type { Policy } from './policy.ts';
import { mayHandleSuspension, type Suspension } from './suspension.ts';
import { type GivenGrant, mayHandleAll, mayWithPerson, type StaffPerson } from './staff-person.ts';

/** What whoever looks at a person may do with them. */
export interface MayWithColleague {
  readonly grant: boolean;
  readonly suspend: boolean;
  readonly restore: boolean;
  /** It was somebody who reaches further that shut them out: whoever looks cannot let them in. */
  readonly isAbove: boolean;
  /** A new link. */
  readonly renew: boolean;
  /** The link that was given leads nowhere. */
  readonly withdraw: boolean;
  readonly readRights: boolean;
}

interface Looking {
  readonly policy: Policy;
  readonly actor: Actor;
  readonly places: PeoplePlaces;
}

/** With oneself nothing of it: nobody gives themselves a role, or shuts themselves out. `held`: the grants that hold. */
export function mayWithColleague(
  looking: Looking,
  person: StaffPerson,
  held: readonly GivenGrant[],
): MayWithColleague {
  const { actor, places } = looking;
  const readRights = mayWithPerson(looking, places.areas, 'rights.read', person);
  if (actor.kind === 'staff' && actor.id === person.id) return { ...NOTHING, readRights };
  const may = (permission: Permission) => looking.policy.can(actor, permission);
  const takes = mayHandleAll(looking, places, 'role.revoke', held);
  const withdraw = takes && person.invitedUntil !== undefined && may('invitation.withdraw');
  if (person.suspension) {
    const lift = takes ? mayLift(looking, person.suspension) : {};
    return { ...NOTHING, readRights, withdraw, ...lift };
  }
  const gives = held.length > 0 && mayHandleAll(looking, places, 'role.grant', held);
  return {
    ...NOTHING,
    readRights,
    withdraw,
    grant: grantableRoles(looking.policy, actor).length > 0,
    suspend: takes && may('account.suspend'),
    renew: gives && may('invitation.create'),
  };
}

function mayLift(
  looking: Looking,
  suspension: Suspension,
): Pick<MayWithColleague, 'restore' | 'isAbove'> {
  const may = looking.policy.can(looking.actor, 'account.restore');
  const restore = may && mayHandleSuspension(looking, looking.places.areas, suspension);
  return { restore, isAbove: may && !restore };
}

const NOTHING: MayWithColleague = {
  grant: false,
  suspend: false,
  restore: false,
  isAbove: false,
  renew: false,
  withdraw: false,
  readRights: false,
};
