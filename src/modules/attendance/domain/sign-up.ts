import type { AccountId, GatheringId, SignUpId } from '#kernel/ids.ts';

/**
 * `confirmed`: there are seats; `waiting`: in the line; `offered`: seats are kept for it until a moment; `lapsed`: nobody
 * took them in time.
 */
export const SIGN_UP_STATES = ['confirmed', 'waiting', 'offered', 'cancelled', 'lapsed'] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** From each, what it may become. */
export const NEXT_STATES: Readonly<Record<SignUpState, readonly SignUpState[]>> = {
  waiting: ['offered', 'cancelled'],
  offered: ['confirmed', 'cancelled', 'lapsed'],
  confirmed: ['cancelled'],
  // Whoever missed an offer may wait again, at the end of the line.
  lapsed: ['waiting', 'cancelled'],
  cancelled: [],
};

export function mayBecome(from: SignUpState, to: SignUpState): boolean {
  return NEXT_STATES[from].includes(to);
}

/** In these, seats are taken. */
export const SEATED: readonly SignUpState[] = ['confirmed', 'offered'];

/** One press for so many seats. Nobody’s name. */
export interface SignUp {
  readonly id: SignUpId;
  readonly gatheringId: GatheringId;
  readonly seats: number;
  readonly state: SignUpState;
  readonly turn: number;
  readonly passedOver: number;
  /** How many offers it got. */
  readonly offers: number;
  readonly offeredUntil: Temporal.Instant | undefined;
  /** Whoever wrote it down for somebody. */
  readonly enteredBy: AccountId | undefined;
  readonly language: string;
  readonly signedAt: Temporal.Instant;
  /** When it came to its state. */
  readonly changedAt: Temporal.Instant;
}
