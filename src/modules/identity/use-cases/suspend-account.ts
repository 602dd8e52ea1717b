import type { AccountId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { refusalOf } from '../domain/needs-proof.ts';
import type { PeopleContext } from '../domain/people-context.ts';
import { heldGrants, mayHandleAll, type StaffPerson } from '../domain/staff-person.ts';
import { mayHandleSuspension, suspensionBy } from '../domain/suspension.ts';
import { saveStatus, saveSuspension } from '../storage/accounts.ts';
import { hasAnotherAdministrator, waitForOtherAdministrators } from '../storage/administrators.ts';
import { asInstallation, inTransaction } from '../storage/in-transaction.ts';
import { hasSignedIn, removeInvitations } from '../storage/open-invitations.ts';
import { removeSessions } from '../storage/sessions.ts';
import { tellEnded } from './begin-session.ts';
import { findColleague } from './find-colleague.ts';

export type SuspendRefusal =
  | 'forbidden'
  | 'step-up'
  | 'absent'
  | 'own-account'
  /** They hold a role that whoever asks could not take back. */
  | 'out-of-reach'
  /** Somebody who reaches further than whoever asks shut them out. */
  | 'suspended-above'
  | 'last-administrator';

/** Shuts somebody out, all of their sessions and links at once. Their roles stay, for the day they come back. */
export async function suspendAccount(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<void, SuspendRefusal>> {
  const refused = refusalOf(context, 'account.suspend');
  if (refused) return refuse(refused);
  const { platform } = context;
  return await inTransaction(context, async (tx) => {
    await waitForOtherAdministrators(tx);
    const found = await findHandled(tx, context, accountId);
    if (!found.ok) return found;
    const keeps = heldGrants(found.value, platform.clock.today()).some(
      ({ role }) => role === 'administrator',
    );
    if (keeps && !(await hasAnotherAdministrator(tx, accountId))) {
      return refuse('last-administrator');
    }
    await removeInvitations(tx, accountId);
    const ended = await asInstallation(tx, platform, () =>
      removeSessions(tx, accountId, { all: true }),
    );
    await tellEnded(tx, platform, accountId, ended);
    const suspension = suspensionBy(context, context.places.areas, found.value);
    if (!suspension) return refuse('out-of-reach');
    return await record(tx, context, accountId, 'suspend', () =>
      saveSuspension(tx, accountId, suspension, platform.clock.now()),
    );
  });
}

/** Lets somebody in again, with the roles that they still hold: whoever reaches as far as the one who shut them out. */
export async function restoreAccount(
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<void, SuspendRefusal>> {
  const refused = refusalOf(context, 'account.restore');
  if (refused) return refuse(refused);
  return await inTransaction(context, async (tx) => {
    const found = await findHandled(tx, context, accountId);
    if (!found.ok) return found;
    const { suspension } = found.value;
    if (!suspension) return refuse('absent');
    if (!mayHandleSuspension(context, context.places.areas, suspension))
      return refuse('suspended-above');
    const came = await hasSignedIn(tx, accountId);
    return await record(tx, context, accountId, 'restore', () =>
      saveStatus(tx, accountId, came ? 'active' : 'invited', context.platform.clock.now()),
    );
  });
}

async function findHandled(
  tx: Tx,
  context: PeopleContext,
  accountId: AccountId,
): Promise<Result<StaffPerson, 'absent' | 'own-account' | 'out-of-reach'>> {
  const { actor, places, platform } = context;
  const person = await findColleague(tx, context, accountId);
  if (!person) return refuse('absent');
  if (actor.kind === 'staff' && actor.id === accountId) return refuse('own-account');
  const held = heldGrants(person, platform.clock.today());
  return mayHandleAll(context, places, 'role.revoke', held) ? ok(person) : refuse('out-of-reach');
}

async function record(
  tx: Tx,
  { actor, platform }: PeopleContext,
  accountId: AccountId,
  act: 'suspend' | 'restore',
  save: () => Promise<boolean>,
): Promise<Result<void, 'absent'>> {
  const { clock, random } = platform;
  const changed = await asInstallation(tx, platform, save);
  if (!changed) return refuse('absent');
  await recordEntry(tx, clock, random, {
    actor,
    action: `account.${act}`,
    thing: { kind: 'account', id: accountId },
  });
  await recordEvent(tx, clock, random, {
    type: act === 'suspend' ? 'account.suspended' : 'account.restored',
    subject: { account: accountId },
  });
  return ok(undefined);
}
