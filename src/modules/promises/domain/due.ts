/** So many days before the last one, whoever must answer is reminded. */
export const REMINDED_BEFORE = 7;
/** And once it is over, again after so many days each. */
const REMINDED_EVERY = 7;

/** How something that is owed stands with its day. */
export const DUES = ['later', 'soon', 'today', 'overdue'] as const;
export type Due = (typeof DUES)[number];

export function dueOf(dueOn: Temporal.PlainDate, today: Temporal.PlainDate): Due {
  const days = today.until(dueOn, { largestUnit: 'day' }).days;
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= REMINDED_BEFORE ? 'soon' : 'later';
}

/** What somebody was last reminded of, and when. */
export interface Reminded {
  readonly of: Exclude<Due, 'later'>;
  readonly on: Temporal.PlainDate;
}

/**
 * What somebody is to be told today; undefined: nothing, or they know. Each once, and what is over each week anew, whatever
 * night was missed.
 */
export function reminderOf(
  dueOn: Temporal.PlainDate,
  reminded: Reminded | undefined,
  today: Temporal.PlainDate,
): Reminded['of'] | undefined {
  const due = dueOf(dueOn, today);
  if (due === 'later') return undefined;
  if (reminded?.of !== due) return due;
  const isAgain =
    due === 'overdue' && reminded.on.until(today, { largestUnit: 'day' }).days >= REMINDED_EVERY;
  return isAgain ? due : undefined;
}
