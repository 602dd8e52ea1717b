import type { JointAction, OwnerAnswer, Risen, Stage } from './action.ts';

/** Whoever stands for an action is silent after so many days without a word; who was asked and does not answer, sooner. */
const SILENT_AFTER = { report: 60, answer: 14 } as const;
/** And is reminded again after so many days each. */
const REMINDED_EVERY = 7;

/** What decides whether an action rises by itself. */
export interface Watched {
  readonly action: Pick<
    JointAction,
    'status' | 'startsOn' | 'dueOn' | 'heardAt' | 'publishedAt' | 'claimed'
  >;
  readonly stages: readonly Pick<Stage, 'dueOn' | 'doneOn'>[];
  readonly owner: { readonly answer: OwnerAnswer } | undefined;
}

/** What it is to be marked with today, for everybody to see; undefined: nothing. */
export function risenOn(
  { action, stages, owner }: Watched,
  today: Temporal.PlainDate,
  timeZone: string,
): Risen | undefined {
  // Whoever said that it is done waits for the other side, and owes nothing meanwhile.
  if (action.claimed) return undefined;
  if (isLate(action, stages, today)) return 'overdue';
  const heard = action.heardAt ?? action.publishedAt;
  if (!heard) return undefined;
  const heardOn = heard.toZonedDateTimeISO(timeZone).toPlainDate();
  const isUnanswered = action.status === 'agreed' && owner?.answer !== 'accepted';
  const [from, most] = isUnanswered
    ? [heardOn, SILENT_AFTER.answer]
    : // What begins later need not be heard of before.
      [laterOf(heardOn, action.startsOn), SILENT_AFTER.report];
  return daysSince(from, today) > most ? 'silent' : undefined;
}

/** Its day is over, or a stage’s. */
function isLate(
  { dueOn }: Watched['action'],
  stages: Watched['stages'],
  today: Temporal.PlainDate,
): boolean {
  const isOver = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) < 0;
  return isOver(dueOn) || stages.some((stage) => stage.doneOn === undefined && isOver(stage.dueOn));
}

function laterOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}

/** Whether whoever stands for it is reminded today: when it rises, and each week after. */
export function isReminded(
  { risen, remindedOn }: Pick<JointAction, 'risen' | 'remindedOn'>,
  now: Risen,
  today: Temporal.PlainDate,
): boolean {
  if (risen?.as !== now || remindedOn === undefined) return true;
  return daysSince(remindedOn, today) >= REMINDED_EVERY;
}

function daysSince(day: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return day.until(today, { largestUnit: 'day' }).days;
}
