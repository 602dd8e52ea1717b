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

/** Undefined: not from here. */
export function afterAct(status: RoundStatus, act: RoundAct): RoundStatus | undefined {
  return TRANSITIONS[status][act];
}
