import type { Result } from '#kernel/result.ts';

export interface Sms {
  /** E.164: `+380670000000`. */
  readonly to: string;
  readonly text: string;
  /** An idempotency key: a message is not sent twice, even after a restart. */
  readonly id: string;
  /** May ring at night. */
  readonly isUrgent?: boolean;
}

/** Attempts of the last 24 hours. */
export interface SmsDay {
  readonly tried: number;
  /** The most that this installation sends in 24 hours. */
  readonly most: number;
  /** Messages that the gateway did not confirm. */
  readonly doubted: number;
}

/** Sends the installation's messages by SMS. */
export interface SmsSender {
  /** The countries that it sends to: ISO 3166 (`UA`). */
  readonly countries: readonly string[];
  /**
   * Resolves when a gateway has accepted the message, or if the outcome is unknown: it is not sent again then. `refused`: the
   * number will never be served, or its country is not allowed. Throws if the message must be retried or wait, for the morning
   * or because the number has reached the limit of the day.
   */
  send(sms: Sms): Promise<Result<undefined, 'refused'>>;
  /** Whether the gateway can be reached; nothing is sent. */
  answers(): Promise<boolean>;
  day(): Promise<SmsDay>;
}
