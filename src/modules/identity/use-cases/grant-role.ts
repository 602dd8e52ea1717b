import type { AccountId, GrantId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { mayHandleGrant } from '../domain/may-grant.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { heldGrants, placeOf, type StaffPerson } from '../domain/staff-person.ts';
import { checkWanted, type WantedGrant, type WantedProblem } from '../domain/wanted-grant.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { giveGrant } from './give-grant.ts';
import { findColleague } from './find-colleague.ts';

export type GrantRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  /** Nobody gives themselves a role. */
  | 'own-account'
  /** Not this role, or not there: it would reach further than whoever gives it. */
  | 'out-of-reach'
  | 'held-already'
  | WantedProblem;

/** Gives somebody a role, within the giver's own reach. */
export async function grantRole(
  context: PeopleContext,
  accountId: AccountId,
  wanted: WantedGrant,
): Promise<Result<GrantId, GrantRefusal>> {
  const { actor, policy, places, platform } = context;
  const refused = refusalOf(context, 'role.grant');
  if (refused) return refuse(refused);
  const today = platform.clock.today();
  const checked = checkWanted(wanted, places, today);
  return await inTransaction(context, async (tx) => {
    const person = await findColleague(tx, context, accountId);
    if (!person) return refuse('absent');
    if (actor.kind === 'staff' && actor.id === accountId) return refuse('own-account');
    if (!checked.ok) return checked;
    if (!mayHandleGrant(policy, actor, 'role.grant', placeOf(places, checked.value))) {
      return refuse('out-of-reach');
    }
    if (holds(person, checked.value, today)) return refuse('held-already');
    return ok(await giveGrant(tx, context, accountId, checked.value));
  });
}

function holds(person: StaffPerson, wanted: WantedGrant, today: Temporal.PlainDate): boolean {
  return heldGrants(person, today).some(
    (held) =>
      held.role === wanted.role &&
      held.areaId === wanted.areaId &&
      held.organisationId === wanted.organisationId &&
      String(held.endsOn) === String(wanted.endsOn),
  );
}
