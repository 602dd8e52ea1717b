import { parseDate } from '#kernel/time/parse-date.ts';
import type { JournalFilter } from '#modules/audit/index.ts';

/** What the form of the journal asks for, as it was typed, so that it can be shown again. */
export interface JournalQuery {
  readonly from: string;
  readonly until: string;
  readonly action: string;
  readonly before: string;
}

const MAX_LENGTH = 100;

export function readQuery(query: URLSearchParams): JournalQuery {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, MAX_LENGTH);
  return {
    from: text('from'),
    until: text('until'),
    action: text('action'),
    before: text('before'),
  };
}

/**
 * Days are the installation's, the last one included, whichever of the two was typed first. What is no day or number
 * narrows nothing down.
 */
export function filterOf(
  { from, until, action, before }: JournalQuery,
  timeZone: string,
): JournalFilter {
  const [first, last] = inOrder(parseDate(from), parseDate(until));
  return {
    ...(first && { from: first.toZonedDateTime(timeZone).toInstant() }),
    ...(last && { until: last.add({ days: 1 }).toZonedDateTime(timeZone).toInstant() }),
    ...(/^[a-z-]+\.[a-z-]+$/.test(action) && { action }),
    ...(/^\d{1,18}$/.test(before) && { before: BigInt(before) }),
  };
}

type Day = ReturnType<typeof parseDate>;

function inOrder(from: Day, until: Day): readonly [Day, Day] {
  const turned = from && until && Temporal.PlainDate.compare(from, until) > 0;
  return turned ? [until, from] : [from, until];
}

/** The same question again, further back or as a table. */
export function queryText(query: JournalQuery, changes: Partial<JournalQuery> = {}): string {
  const asked = Object.entries({ ...query, ...changes }).filter(([, value]) => value !== '');
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`;
}
