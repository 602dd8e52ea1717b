import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { mayHandleGrant } from '../domain/may-grant.ts';
import { type MayWithColleague, mayWithColleague } from '../domain/may-with-colleague.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { type GivenGrant, heldGrants, placeOf, type StaffPerson } from '../domain/staff-person.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { findColleague } from './find-colleague.ts';

/** A person, and what whoever looks may do with them: the page offers nothing that would be refused. */
export interface ReadColleague {
  readonly person: StaffPerson;
  readonly held: readonly GivenGrant[];
  readonly former: readonly GivenGrant[];
  /** Grants that may be taken back. */
  readonly revocable: ReadonlySet<string>;
  readonly isOwn: boolean;
  readonly may: MayWithColleague;
}

export async function readColleague(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<ReadColleague, 'forbidden' | 'absent'>> {
  const { actor, policy, places, platform } = context;
  if (!policy.can(actor, 'account.read')) return refuse('forbidden');
  const person = await inTransaction(context, (tx) => findColleague(tx, context, accountId));
  if (!person) return refuse('absent');
  const held = heldGrants(person, platform.clock.today());
  const revocable = held.filter((grant) =>
    mayHandleGrant(policy, actor, 'role.revoke', placeOf(places, grant)),
  );
  return ok({
    person,
    held,
    former: person.grants.filter((grant) => !held.includes(grant)),
    revocable: new Set(revocable.map(({ id }) => id)),
    isOwn: actor.kind === 'staff' && actor.id === accountId,
    may: mayWithColleague(context, person, held),
  });
}
