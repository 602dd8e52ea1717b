/** A promise beyond a few years is a programme. */
const MAX_YEARS = 5;

export type DueDayRefusal = 'day-past' | 'day-too-far';

/** Why nothing can be promised for this day today; undefined when it can. */
export function refuseDueDay(
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): DueDayRefusal | undefined {
  if (Temporal.PlainDate.compare(dueOn, today) < 0) return 'day-past';
  const last = today.add({ years: MAX_YEARS });
  return Temporal.PlainDate.compare(dueOn, last) > 0 ? 'day-too-far' : undefined;
}
