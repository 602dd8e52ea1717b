import type { AccountId, InvitationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Invitation, InvitationPurpose } from '../domain/invitation.ts';
import type { IdentityTables } from './tables.ts';

interface NewInvitation extends Omit<Invitation, 'path'> {
  readonly tokenHash: Uint8Array;
  readonly createdBy: AccountId | undefined;
  /** Who asked for it, where `createdBy` confirmed it. */
  readonly askedBy: AccountId | undefined;
  readonly createdAt: Temporal.Instant;
}

/** Links that were given to the same person before lead nowhere from now on. */
export async function saveInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  const tables = tx.$extendTables<IdentityTables>();
  await tables
    .deleteFrom('identity.invitation')
    .where('account_id', '=', invitation.accountId)
    .where('used_at', 'is', null)
    .execute();
  await tables
    .insertInto('identity.invitation')
    .values({
      id: invitation.id,
      account_id: invitation.accountId,
      purpose: invitation.purpose,
      token_hash: invitation.tokenHash,
      created_by: invitation.createdBy ?? null,
      asked_by: invitation.askedBy ?? null,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
}

export interface OpenInvitation {
  readonly id: InvitationId;
  readonly accountId: AccountId;
  readonly purpose: InvitationPurpose;
  readonly name: string;
  readonly email: string;
  readonly language: 'uk' | 'en';
  /** Undefined: the installation's keeper, from the command line. */
  readonly invitedBy: { readonly id: AccountId; readonly name: string } | undefined;
  readonly createdAt: Temporal.Instant;
  /** Whether `invitedBy` confirmed what somebody else had asked for. */
  readonly isConfirmed: boolean;
}

/** One that can still be used. `lock` keeps a second one from using it in the same moment. */
export async function findInvitation(
  tx: Tx,
  tokenHash: Uint8Array,
  now: Temporal.Instant,
  lock: 'lock' | 'read',
): Promise<OpenInvitation | undefined> {
  const found = tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.invitation as invitation')
    .innerJoin('identity.account as account', 'account.id', 'invitation.account_id')
    .leftJoin('identity.account as inviter', 'inviter.id', 'invitation.created_by')
    .select([
      'invitation.id',
      'invitation.account_id',
      'invitation.purpose',
      'invitation.created_at',
      'invitation.asked_by',
      'account.name',
      'account.email',
      'account.language',
      'inviter.id as inviter_id',
      'inviter.name as inviter_name',
    ])
    .where('invitation.token_hash', '=', Buffer.from(tokenHash))
    .where('invitation.used_at', 'is', null)
    .where('invitation.expires_at', '>', now)
    .where('account.status', '<>', 'suspended');
  const row = await (lock === 'lock' ? found.forUpdate('invitation') : found).executeTakeFirst();
  return (
    row && {
      id: row.id as InvitationId,
      accountId: row.account_id as AccountId,
      purpose: row.purpose,
      name: row.name,
      email: row.email,
      language: row.language,
      createdAt: row.created_at,
      isConfirmed: row.asked_by !== null,
      invitedBy:
        row.inviter_id === null || row.inviter_name === null
          ? undefined
          : { id: row.inviter_id as AccountId, name: row.inviter_name },
    }
  );
}

export async function saveUsed(tx: Tx, id: InvitationId, now: Temporal.Instant): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.invitation')
    .set({ used_at: now })
    .where('id', '=', id)
    .execute();
}
