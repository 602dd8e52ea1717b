import type { Result } from '../../kernel/result.ts';

export interface Sms {
  /** E.164: `+380670000000`. */
  readonly to: string;
  readonly text: string;
  /** The same for the same message, and no other: it is not sent twice, not even after a restart. */
  readonly id: string;
  /** May ring at night. */
  readonly isUrgent?: boolean;
}

/** What was tried in the last 24 hours. */
export interface SmsDay {
  readonly tried: number;
  /** The most that this installation sends in 24 hours. */
  readonly most: number;
  /** Of which the gateway did not say that it takes them. */
  readonly doubted: number;
}

/** Sends what the installation writes by telephone. */
export interface SmsSender {
  /** Where numbers may be of that it sends to: ISO 3166 (`UA`). */
  readonly countries: readonly string[];
  /**
   * Answers once a gateway took the message, or nobody can know whether it did: it is not sent again then. `refused`: it
   * never will take one for that number, or we send none there. Throws where it was not taken for now, or must wait (for the
   * morning, or because that number got as many as a day may bring it): then it is tried again.
   */
  send(sms: Sms): Promise<Result<undefined, 'refused'>>;
  /** Whether the gateway can be reached at this moment; nothing is sent. */
  answers(): Promise<boolean>;
  day(): Promise<SmsDay>;
}
