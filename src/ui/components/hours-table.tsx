import type { ComponentChildren } from 'preact';
import { formatTimeRange, formatWeekday } from '../../platform/i18n/dates.ts';
import type { Locale } from '../../platform/i18n/locales.ts';
import { uiText } from '../messages/index.ts';

export interface HoursRow {
  /** 1 is Monday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly place: ComponentChildren;
}

interface HoursTableProps {
  readonly locale: Locale;
  /** Today's weekday: its rows come first and say «Сьогодні». Undefined where today does not count. */
  readonly today: number | undefined;
  readonly rows: readonly HoursRow[];
}

export function HoursTable({ locale, today, rows }: HoursTableProps) {
  return (
    <dl class="hours">
      {fromToday(rows, today ?? MONDAY).map((row) => (
        <div
          class={row.weekday === today ? 'pair today' : 'pair'}
          key={`${row.weekday} ${row.from} ${row.to}`}
        >
          <dt>
            {row.weekday === today
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

const MONDAY = 1;

/** The order in which the days come, beginning with today. */
function fromToday(rows: readonly HoursRow[], today: number): readonly HoursRow[] {
  const daysAway = (row: HoursRow) => (row.weekday - today + 7) % 7;
  return rows.toSorted((a, b) => daysAway(a) - daysAway(b) || (a.from < b.from ? -1 : 1));
}
