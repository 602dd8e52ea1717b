import { z } from 'zod';
import type { AccountId, NotificationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { sendRow } from '#platform/database/send-without-waiting.ts';
import type { Notification, NewNotification } from '../domain/notification.ts';
import type { IdentityTables } from './tables.ts';

export async function saveNotifications(
  tx: Tx,
  notifications: readonly NewNotification[],
): Promise<void> {
  for (const { id, accountId, kind, path, detail, createdAt } of notifications) {
    await sendRow(tx, {
      name: 'save notification',
      statement: (rows) =>
        `insert into identity.notification (id, account_id, kind, path, detail, created_at) values ${rows}`,
      values: [id, accountId, kind, path, JSON.stringify(detail), createdAt],
    });
  }
}

export async function countUnreadOf(tx: Tx, accountId: AccountId): Promise<number> {
  const { unread } = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.notification')
    .select(({ fn }) => fn.countAll<bigint>().as('unread'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

/** The newest first. */
export async function listNotificationsOf(
  tx: Tx,
  accountId: AccountId,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Notification[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.notification')
    .select(['id', 'kind', 'path', 'detail', 'created_at', 'read_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(({ id, kind, path, detail, created_at, read_at }) => ({
    id: id as NotificationId,
    kind,
    path,
    detail: detailSchema.parse(detail),
    createdAt: created_at,
    isRead: read_at !== null,
  }));
}

/** Whether somebody was ever notified of what lies there. */
export async function hasNotificationAt(
  tx: Tx,
  accountId: AccountId,
  path: string,
): Promise<boolean> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.notification')
    .select('id')
    .where('account_id', '=', accountId)
    .where('path', '=', path)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where it leads; undefined: there is none of that id for this person. */
export async function markNotificationRead(
  tx: Tx,
  accountId: AccountId,
  id: NotificationId,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.notification')
    .set(({ fn, val }) => ({ read_at: fn.coalesce('read_at', val(now)) }))
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('path')
    .executeTakeFirst();
  return row?.path;
}

/** Whose they were, of everybody who was told in that kind of words and with that path. */
export async function markAllToldRead(
  tx: Tx,
  { kind, path }: Pick<NewNotification, 'kind' | 'path'>,
  now: Temporal.Instant,
): Promise<readonly AccountId[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.notification')
    .set({ read_at: now })
    .where('kind', '=', kind)
    .where('path', '=', path)
    .where('read_at', 'is', null)
    .returning('account_id')
    .execute();
  return rows.map(({ account_id }) => account_id as AccountId);
}

/** How many were unread. What came while the page was read stays unread: up to `until` only. */
export async function markAllNotificationsRead(
  tx: Tx,
  accountId: AccountId,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.notification')
    .set({ read_at: now })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .where('created_at', '<=', until)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** How many were unread of those that lead there. */
export async function markNotificationsReadAt(
  tx: Tx,
  accountId: AccountId,
  path: string,
  now: Temporal.Instant,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.notification')
    .set({ read_at: now })
    .where('account_id', '=', accountId)
    .where('path', '=', path)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

const detailSchema = z.record(z.string(), z.string());
