import type { AccountId, GrantId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { mayHandleGrant } from '../domain/may-grant.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { needsTwo } from '../domain/needs-two.ts';
import { holdsAlready, placeOf } from '../domain/staff-person.ts';
import { checkWanted, type WantedGrant, type WantedProblem } from '../domain/wanted-grant.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { type AskedForRole, askForRole } from './ask-for-role.ts';
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
  | 'asked-already'
  | WantedProblem;

export type GivenRole = { readonly grant: GrantId } | { readonly asked: AskedForRole };

/** Gives somebody a role, within the giver's own reach; one that opens what people confided waits for a second person. */
export async function grantRole(
  context: PeopleContext,
  accountId: AccountId,
  wanted: WantedGrant,
): Promise<Result<GivenRole, GrantRefusal>> {
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
    if (holdsAlready(person, checked.value, today)) return refuse('held-already');
    if (actor.kind === 'staff' && needsTwo(policy.rows, checked.value.role)) {
      const access = { kind: 'grant', accountId, wanted: checked.value } as const;
      const asked = await askForRole(tx, context, actor, access, [checked.value]);
      return asked.ok ? ok({ asked: asked.value }) : asked;
    }
    return ok({ grant: await giveGrant(tx, context, accountId, checked.value) });
  });
}
