import type { KeptAppeal } from './appeal.ts';
import { isOpen } from './appeal-status.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** So many working days before the last one, somebody is warned. */
const WARNED_BEFORE = 3;

/** How an appeal stands with its control date; undefined: it is over. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

export function urgencyOf(
  { status, dueOn }: Pick<KeptAppeal, 'status' | 'dueOn'>,
  today: Temporal.PlainDate,
  calendar: Pick<WorkingCalendar, 'workingDayUntil'>,
): Urgency | undefined {
  if (!isOpen(status)) return undefined;
  const order = Temporal.PlainDate.compare(dueOn, today);
  if (order < 0) return 'overdue';
  if (order === 0) return 'today';
  let warned = dueOn;
  for (let days = 0; days < WARNED_BEFORE; days += 1) {
    warned = calendar.workingDayUntil(warned.subtract({ days: 1 }));
  }
  return Temporal.PlainDate.compare(warned, today) <= 0 ? 'soon' : 'later';
}

/** Who has a benefit goes first (Law 393/96-ВР, article 20, part 3); then what is due first, then what came first. */
export function compareByTurn(one: Turn, other: Turn): number {
  return (
    Number(other.benefit !== '') - Number(one.benefit !== '') ||
    Temporal.PlainDate.compare(one.dueOn, other.dueOn) ||
    Temporal.Instant.compare(one.receivedAt, other.receivedAt)
  );
}

type Turn = Pick<KeptAppeal, 'benefit' | 'dueOn' | 'receivedAt'>;
