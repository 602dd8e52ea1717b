import { FEWEST } from '#kernel/disclosure/few.ts';

/** Answered; over, and read at the desk; told, and never changed again. */
export const ROUND_STATUSES = ['open', 'closed', 'released'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

export const ROUND_ACTS = ['close', 'reopen', 'release'] as const;
export type RoundAct = (typeof ROUND_ACTS)[number];

const TRANSITIONS: Readonly<Record<RoundStatus, Readonly<Partial<Record<RoundAct, RoundStatus>>>>> =
  {
    open: { close: 'closed' },
    closed: { reopen: 'open', release: 'released' },
    // What was told stays true: nothing is answered any more that it would not count.
    released: {},
  };

/**
 * Whether one that is over may go on. Of ten answers figures could be read by now: with one more, their difference would
 * tell what it is.
 */
export function mayReopen(answered: number): boolean {
  return answered < FEWEST;
}

/** Undefined: not from here. */
export function afterAct(status: RoundStatus, act: RoundAct): RoundStatus | undefined {
  return TRANSITIONS[status][act];
}
