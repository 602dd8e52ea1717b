import type { Result } from '../../kernel/result.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text, lines broken by `\n`. */
  readonly text: string;
  /** The same for the same mail, and no other: one that is sent twice after all is folded into one by many mailboxes. */
  readonly id: string;
  /** Of a letter to a list: one POST to this address leaves it (RFC 8058), as mailboxes do for their owner. */
  readonly leaveUrl?: string;
}

/** Sends what the installation writes to people by itself. */
export interface Mailer {
  /**
   * Answers once a mail server took the mail. `refused`: it never will, for that address. Throws where it cannot tell,
   * or not now: then it is tried again.
   */
  send(mail: Mail): Promise<Result<undefined, 'refused'>>;
  /** Whether the mail server lets us in at this moment. */
  answers(): Promise<boolean>;
}
