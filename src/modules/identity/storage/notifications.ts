import type { AccountId, NotificationId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** What the desk tells somebody: ids only, the words are the module's that wrote it. */
export interface NewNotification {
  readonly id: NotificationId;
  readonly accountId: AccountId;
  /** A noun and a verb, as events have: `card-issue.submitted`. */
  readonly kind: string;
  readonly path: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly createdAt: Temporal.Instant;
}

export async function saveNotification(tx: Tx, notification: NewNotification): Promise<void> {
  const { id, accountId, kind, path, detail, createdAt } = notification;
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.notification')
    .values({
      id,
      account_id: accountId,
      kind,
      path,
      detail: JSON.stringify(detail),
      created_at: createdAt,
    })
    .execute();
}

export async function countUnreadOf(tx: Tx, accountId: AccountId): Promise<number> {
  const { unread } = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.notification')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}
