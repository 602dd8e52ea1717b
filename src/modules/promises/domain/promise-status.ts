/**
 * What became of a promise. `changed`: its words or its day are others now; both earlier ones stay in sight. `not-kept`:
 * with the reason. `withdrawn`: it does not hold any more, with the reason.
 */
export const PROMISE_STATUSES = [
  'given',
  'under-way',
  'changed',
  'kept',
  'not-kept',
  'withdrawn',
] as const;
export type PromiseStatus = (typeof PROMISE_STATUSES)[number];

const FROM_OPEN = ['under-way', 'changed', 'kept', 'not-kept', 'withdrawn'] as const;

export const PROMISE_STEPS: Readonly<Record<PromiseStatus, readonly PromiseStatus[]>> = {
  given: FROM_OPEN,
  'under-way': FROM_OPEN,
  changed: FROM_OPEN,
  // More evidence of what was done.
  kept: ['kept'],
  // Late is better than never, and the history shows both.
  'not-kept': ['kept'],
  withdrawn: [],
};

export function mayPromiseBecome(from: PromiseStatus, to: PromiseStatus): boolean {
  return PROMISE_STEPS[from].includes(to);
}

/** Whether somebody still owes an answer. */
export function isPromiseOpen(status: PromiseStatus): boolean {
  return PROMISE_STEPS[status].includes('withdrawn');
}

export const OPEN_PROMISES: readonly PromiseStatus[] = PROMISE_STATUSES.filter(isPromiseOpen);
