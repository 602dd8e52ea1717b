import type { AccountId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { grantableRoles, mayHandleGrant } from '../domain/may-grant.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import {
  type GivenGrant,
  heldGrants,
  mayHandleAll,
  mayWithPerson,
  placeOf,
  type StaffPerson,
} from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { findPerson } from '../storage/people.ts';

/** A person, and what whoever looks may do with them: the page offers nothing that would be refused. */
export interface ReadColleague {
  readonly person: StaffPerson;
  readonly held: readonly GivenGrant[];
  readonly former: readonly GivenGrant[];
  /** Grants that may be taken back. */
  readonly revocable: ReadonlySet<string>;
  readonly isOwn: boolean;
  readonly may: {
    readonly grant: boolean;
    readonly suspend: boolean;
    readonly restore: boolean;
    readonly renew: boolean;
    readonly withdraw: boolean;
    readonly readRights: boolean;
  };
}

export async function readColleague(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<ReadColleague, 'forbidden' | 'absent'>> {
  const { actor, policy, places, platform } = context;
  if (!policy.can(actor, 'account.read')) return refuse('forbidden');
  const person = await inTransaction(context, (tx) =>
    findPerson(tx, accountId, platform.clock.now()),
  );
  if (!person || !mayWithPerson(context, places.areas, 'account.read', person)) {
    return refuse('absent');
  }
  const held = heldGrants(person, platform.clock.today());
  const revocable = held.filter((grant) =>
    mayHandleGrant(policy, actor, 'role.revoke', placeOf(places.areas, grant)),
  );
  return ok({
    person,
    held,
    former: person.grants.filter((grant) => !held.includes(grant)),
    revocable: new Set(revocable.map(({ id }) => id)),
    isOwn: actor.kind === 'staff' && actor.id === accountId,
    may: permitted(context, person, held),
  });
}

function permitted(
  context: PeopleContext,
  person: StaffPerson,
  held: readonly GivenGrant[],
): ReadColleague['may'] {
  const { actor, policy, places } = context;
  const isOther = actor.kind !== 'staff' || actor.id !== person.id;
  const takes = isOther && mayHandleAll(context, places.areas, 'role.revoke', held);
  const gives =
    isOther && held.length > 0 && mayHandleAll(context, places.areas, 'role.grant', held);
  const suspended = person.status === 'suspended';
  return {
    grant: isOther && !suspended && grantableRoles(policy, actor).length > 0,
    suspend: takes && !suspended && policy.can(actor, 'account.suspend'),
    restore: takes && suspended && policy.can(actor, 'account.restore'),
    renew: gives && !suspended && policy.can(actor, 'invitation.create'),
    withdraw:
      takes && person.invitedUntil !== undefined && policy.can(actor, 'invitation.withdraw'),
    readRights: mayWithPerson(context, places.areas, 'rights.read', person),
  };
}
