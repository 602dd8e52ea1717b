import { DAYS_BACK } from './work-entry.ts';

/** The span of a report: officers tell the hromada twice a year what they did. */
export interface HalfYear {
  readonly year: number;
  readonly half: 1 | 2;
  readonly from: Temporal.PlainDate;
  /** The last day. */
  readonly to: Temporal.PlainDate;
}

/** As long as work of that half-year may still be written down. */
const DAYS_TO_REPORT = DAYS_BACK;

export function halfYearOf(day: Temporal.PlainDate): HalfYear {
  return halfYear(day.year, day.month <= 6 ? 1 : 2);
}

export function halfYear(year: number, half: 1 | 2): HalfYear {
  const from = Temporal.PlainDate.from({ year, month: half === 1 ? 1 : 7, day: 1 });
  return { year, half, from, to: from.add({ months: 6 }).subtract({ days: 1 }) };
}

/**
 * The half-year whose report is due on this day. For a month it is the one that has just ended: officers come in January
 * and in July to write that, not of a half-year in which nothing has been done yet.
 */
export function halfToReport(day: Temporal.PlainDate): HalfYear {
  return halfYearOf(day.subtract({ days: DAYS_TO_REPORT }));
}

/** `2026-2`, as it stands in an address; undefined for anything else, and for years that no report is about. */
export function parseHalfYear(text: string): HalfYear | undefined {
  const [, year, half] = /^(20\d\d)-([12])$/.exec(text) ?? [];
  return year === undefined ? undefined : halfYear(Number(year), half === '1' ? 1 : 2);
}

export function halfYearKey({ year, half }: HalfYear): string {
  return `${year}-${half}`;
}

export function previousHalf({ year, half }: HalfYear): HalfYear {
  return half === 1 ? halfYear(year - 1, 2) : halfYear(year, 1);
}
