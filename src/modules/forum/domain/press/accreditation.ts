import type { AccreditationId, ForumId, SignUpId } from '#kernel/ids.ts';
import { MAX_PHONE_LENGTH } from '../contact-lengths.ts';

/** How somebody works there. */
export const MEDIA_WORK = ['text', 'photo', 'video', 'sound'] as const;
export type MediaWork = (typeof MEDIA_WORK)[number];

/**
 * `asked`: the press officer wants to know something first. There is no «refused»: accreditation is a fast lane and no
 * gate, and whoever has none is let in like everybody.
 */
export const ACCREDITATION_STATUSES = ['sent', 'asked', 'confirmed'] as const;
export type AccreditationStatus = (typeof ACCREDITATION_STATUSES)[number];

/** What a press officer may do with it. */
export const ACCREDITATION_OUTCOMES = ['confirmed', 'asked'] as const;
export type AccreditationOutcome = (typeof ACCREDITATION_OUTCOMES)[number];

/** What somebody of the media says who wants one. */
export interface AccreditationSaid {
  readonly name: string;
  readonly outlet: string;
  /** What they do there, in the order of MEDIA_WORK; one at least. */
  readonly work: readonly MediaWork[];
  /** The number of a press card, or a page with their work. Empty: not said. */
  readonly proof: string;
  readonly email: string;
  readonly phone: string;
  /** Releases are to be sent there, once the accreditation is confirmed and they said so by a letter. */
  readonly wantsReleases: boolean;
}

export interface Accreditation extends AccreditationSaid {
  readonly id: AccreditationId;
  readonly forumId: ForumId;
  readonly language: string;
  readonly status: AccreditationStatus;
  readonly note: string;
  /** Their ticket; undefined: it is not confirmed. */
  readonly signUpId: SignUpId | undefined;
  readonly sentAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

/** What is confirmed stays so: nobody takes it back from somebody who has a ticket already. */
export function mayAccreditationBecome(
  from: AccreditationStatus,
  to: AccreditationOutcome,
): boolean {
  return from !== 'confirmed' && from !== to;
}

/** In letters. */
export const MAX_PRESS_LENGTHS = {
  name: 80,
  outlet: 120,
  proof: 300,
  phone: MAX_PHONE_LENGTH,
  note: 1000,
} as const;
