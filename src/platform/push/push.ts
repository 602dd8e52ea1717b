import type { Result } from '#kernel/result.ts';

/** A push subscription of a browser: RFC 8030, with the keys of RFC 8291 in base64url. */
export interface PushDevice {
  /** An address of a push service, which a stranger names. */
  readonly endpoint: string;
  readonly publicKey: string;
  readonly authSecret: string;
}

/** Shown on the screen, even when it is locked: anybody who holds the telephone can read it. */
export interface PushWords {
  readonly title: string;
  readonly text: string;
  /** The page that a press on it opens, of this site; never with anything secret in it. */
  readonly path: string;
  /** A message replaces a visible one with the same tag. */
  readonly tag: string;
}

export interface PushMessage {
  readonly to: PushDevice;
  readonly words: PushWords;
  /** Telephones delay these messages to save their battery. */
  readonly urgency: 'low' | 'normal' | 'high';
  /** How long the service stores it for a device that is off: later it would be outdated. */
  readonly hours: number;
  /**
   * The service keeps only the newest waiting message of one subject. The subject is sent as a hash that differs for each
   * device, so that the service cannot tell which devices belong together.
   */
  readonly subject: string;
  /** An idempotency key: a message is not sent twice to a device, even after a restart. */
  readonly id: string;
  /** May ring at night. */
  readonly isUrgent?: boolean;
}

/** Attempts of the last 24 hours. */
export interface PushDay {
  readonly tried: number;
  /** Messages that a service refused, or whose service could not be reached for a day. */
  readonly refused: number;
}

/** Notifies people on their devices through the push services of their browsers, which cannot read the messages. */
export interface PushSender {
  /** The public key for a subscription, base64url: only this installation may send to it. */
  readonly publicKey: string;
  /**
   * Resolves when the service has accepted the message, or if the outcome is unknown: it is not sent again then. `gone`: the
   * subscription has ended and must be deleted; `refused`: the service will not accept this message. Throws if the message must
   * be retried or wait for the morning.
   */
  send(message: PushMessage): Promise<Result<undefined, 'gone' | 'refused'>>;
  day(): Promise<PushDay>;
}
