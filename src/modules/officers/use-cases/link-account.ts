import type { AccountId, OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import {
  inTransaction,
  listPeople,
  type PeopleContext,
  type StaffPerson,
} from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { lockRoster } from '../storage/load-roster.ts';
import { findHolder, saveAccount } from '../storage/save-card.ts';
import { officerInReach } from './officer-in-reach.ts';
import { tellChange } from './tell-change.ts';

export type LinkContext = RosterContext & PeopleContext;

/** Whose card may be somebody's own: the roles that keep one. */
const ROLES: readonly string[] = [
  'district-officer',
  'school-officer',
  'duty-officer',
  'shift-lead',
];

/** The colleagues in reach who may be an officer with a card, by name. */
export async function listCardOwners(
  context: LinkContext,
): Promise<Result<readonly StaffPerson[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'officer.link')) return refuse('forbidden');
  const listed = await listPeople(context, { text: undefined, role: undefined, status: undefined });
  if (!listed.ok) return listed;
  return ok(
    listed.value.people.filter(
      ({ grants, status }) =>
        status !== 'suspended' &&
        grants.some(({ role, revokedAt }) => revokedAt === undefined && ROLES.includes(role)),
    ),
  );
}

export interface LinkAccount {
  readonly id: OfficerId;
  /** Undefined: nobody's any more. */
  readonly accountId: AccountId | undefined;
}

/** Says which colleague an officer is: from then on the card is her own to keep. */
export async function linkAccount(
  context: LinkContext,
  { id, accountId }: LinkAccount,
): Promise<
  Result<{ readonly changed: boolean }, 'absent' | 'account-gone' | 'account-of-another'>
> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'officer.link')) return refuse('absent');
  if (accountId !== undefined) {
    const owners = await listCardOwners(context);
    const isThere = owners.ok && owners.value.some((one) => one.id === accountId);
    if (!isThere) return refuse('account-gone');
  }
  return await inTransaction(context, async (tx) => {
    await lockRoster(tx);
    const officer = await officerInReach(tx, context, 'officer.link', { id });
    if (!officer) return refuse('absent');
    if (officer.accountId === accountId) return ok({ changed: false });
    const holder = accountId && (await findHolder(tx, 'account_id', accountId));
    if (holder !== undefined) return refuse('account-of-another');
    await saveAccount(tx, id, accountId, platform.clock.now());
    await tellChange(tx, context, { officerId: id, action: 'officer.link' });
    return ok({ changed: true });
  });
}
