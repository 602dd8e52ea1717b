import type { ComponentChildren } from 'preact';
import { areStillToday, type MomentOfWeek } from '#kernel/time/moment-of-week.ts';
import { formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';

export interface HoursRow {
  /** 1 is Monday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly place: ComponentChildren;
  /** Nobody receives then this week: it does not stand out, and does not say «Сьогодні». */
  readonly isAway?: boolean;
}

interface HoursTableProps {
  readonly locale: Locale;
  /** Rows of today that are not over come first and say «Сьогодні». Undefined where today does not count. */
  readonly now: MomentOfWeek | undefined;
  readonly rows: readonly HoursRow[];
}

export function HoursTable({ locale, now, rows }: HoursTableProps) {
  const isToday = (row: HoursRow) => now !== undefined && !row.isAway && areStillToday(row, now);
  return (
    <dl class="hours">
      {inOrder(rows, now ?? MONDAY).map((row) => (
        <div
          class={isToday(row) ? 'pair today' : 'pair'}
          key={`${row.weekday} ${row.from} ${row.to}`}
        >
          <dt>
            {isToday(row)
              ? uiText.in(locale)('today')
              : formatWeekday(locale, row.weekday, { startsLine: true })}
            , <span class="whole">{formatTimeRange(row.from, row.to)}</span>
          </dt>
          <dd>{row.place}</dd>
        </div>
      ))}
    </dl>
  );
}

const MONDAY: MomentOfWeek = { weekday: 1, time: '00:00' };

/** The order in which the hours come; those of today that are over come in a week. */
function inOrder(rows: readonly HoursRow[], now: MomentOfWeek): readonly HoursRow[] {
  const daysAway = (row: HoursRow) =>
    areStillToday(row, now) ? 0 : ((row.weekday - now.weekday + 6) % 7) + 1;
  return rows.toSorted((a, b) => daysAway(a) - daysAway(b) || (a.from < b.from ? -1 : 1));
}
