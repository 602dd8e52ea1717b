import type { AccountId, NotificationId } from '#kernel/ids.ts';

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

export interface Notification {
  readonly id: NotificationId;
  readonly kind: string;
  readonly path: string;
  readonly detail: Readonly<Record<string, string>>;
  readonly createdAt: Temporal.Instant;
  readonly isRead: boolean;
}
