import { accountOf } from '../domain/actor.ts';
import type { AccountId, GrantId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Context } from '../domain/context.ts';
import { mayHandleGrant } from '../domain/may-grant.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { type GivenGrant, heldGrants, placeOf } from '../domain/staff-person.ts';
import { hasAnotherAdministrator, waitForOtherAdministrators } from '../storage/administrators.ts';
import { inTransaction } from '../storage/in-transaction.ts';
import { revokeGrantRow } from '../storage/revoke-grants.ts';
import { findColleague } from './find-colleague.ts';

export type RevokeRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  | 'out-of-reach'
  /** Nobody would be left who can give roles to anybody. */
  | 'last-administrator';

/** Takes a role back: it opens nothing from the next request on. */
export async function revokeRole(
  context: PeopleContext,
  { accountId, grantId }: { readonly accountId: AccountId; readonly grantId: GrantId },
): Promise<Result<void, RevokeRefusal>> {
  const { actor, policy, places, platform } = context;
  const refused = refusalOf(context, 'role.revoke');
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    await waitForOtherAdministrators(tx);
    const person = await findColleague(tx, context, accountId);
    if (!person) return refuse('absent');
    const grant = heldGrants(person, platform.clock.today()).find(({ id }) => id === grantId);
    if (!grant) return refuse('absent');
    if (!mayHandleGrant(policy, actor, 'role.revoke', placeOf(places, grant))) {
      return refuse('out-of-reach');
    }
    if (grant.role === 'administrator' && !(await hasAnotherAdministrator(tx, accountId))) {
      return refuse('last-administrator');
    }
    return (await takeBack(tx, context, accountId, grant)) ? ok(undefined) : refuse('absent');
  });
}

/** In the transaction of what it belongs to. Whoever calls it has asked the policy. */
export async function takeBack(
  tx: Tx,
  { actor, platform }: Context,
  accountId: AccountId,
  grant: Pick<GivenGrant, 'id' | 'role'>,
): Promise<boolean> {
  const { clock, random } = platform;
  const by = accountOf(actor);
  const revoked = await revokeGrantRow(tx, { id: grant.id, accountId }, by, clock.now());
  if (!revoked) return false;
  await recordEntry(tx, clock, random, {
    actor,
    action: 'role.revoke',
    thing: { kind: 'account', id: accountId },
    detail: { grant: grant.id, role: grant.role },
  });
  await recordEvent(tx, clock, random, {
    type: 'grant.revoked',
    subject: { grant: grant.id, account: accountId },
  });
  return true;
}
