import type { Result } from '../../kernel/result.ts';

/** Where a browser lets itself be told, as it says so itself: RFC 8030, with the keys of RFC 8291 in base64url. */
export interface PushDevice {
  /** An address of a push service, which a stranger names. */
  readonly endpoint: string;
  readonly publicKey: string;
  readonly authSecret: string;
}

/** What stands on the screen, locked or not: whoever holds the telephone reads it. */
export interface PushWords {
  readonly title: string;
  readonly text: string;
  /** The page that a press on it opens, of this site; never with anything secret in it. */
  readonly path: string;
  /** One on the screen takes the place of another of the same tag. */
  readonly tag: string;
}

export interface PushMessage {
  readonly to: PushDevice;
  readonly words: PushWords;
  /** What telephones wait with, to spare their battery. */
  readonly urgency: 'low' | 'normal' | 'high';
  /** How long the service keeps it for a device that is off: later it would be no news. */
  readonly hours: number;
  /** Of those that wait at the service for one device, the newest of one subject is kept. Said to it as a hash, another one of each device: nobody finds by it which devices belong together. */
  readonly subject: string;
  /** The same for the same message, and no other: it is not sent twice to a device, not even after a restart. */
  readonly id: string;
  /** May ring at night. */
  readonly isUrgent?: boolean;
}

/** What was tried in the last 24 hours. */
export interface PushDay {
  readonly tried: number;
  /** Of which a service said that it will not take them, or could not be reached for a day. */
  readonly refused: number;
}

/** Tells people on their devices, through the push services of their browsers’ makers, which cannot read what it says. */
export interface PushSender {
  /** What a browser asks its push service with: only we may send to it. base64url. */
  readonly publicKey: string;
  /**
   * Answers once the service took the message, or nobody can know whether it did: it is not sent again then. `gone`: that
   * device wants none any more, and is to be forgotten; `refused`: this message will not be taken. Throws where it was
   * not taken for now, or must wait for the morning: then it is tried again.
   */
  send(message: PushMessage): Promise<Result<undefined, 'gone' | 'refused'>>;
  day(): Promise<PushDay>;
}
