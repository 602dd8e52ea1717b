import type { Result } from '#kernel/result.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text, lines broken by `\n`. */
  readonly text: string;
  /** An idempotency key: many mailboxes show a mail that is sent twice with the same id only once. */
  readonly id: string;
  /** For letters to a list: one POST to this address unsubscribes (RFC 8058), which mailboxes send for their owner. */
  readonly leaveUrl?: string;
}

/** Sends the installation's automatic mail. */
export interface Mailer {
  /**
   * Resolves when a mail server has accepted the mail. `refused`: it never will for this address. Throws if the outcome is
   * unknown or temporary, and the mail is retried.
   */
  send(mail: Mail): Promise<Result<undefined, 'refused'>>;
  /** Whether the mail server can be reached and accepts the credentials. */
  answers(): Promise<boolean>;
}
