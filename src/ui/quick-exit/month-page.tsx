import { viewBudget } from '#platform/http/view-budget.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { type Answer, type PageRequest, page, type Route } from '#platform/http/route.ts';
import { type Locale, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { Head } from '../layouts/head.tsx';
import { neutralText } from './messages/index.ts';
import { NEUTRAL_PATH } from './quick-exit.tsx';

/**
 * Where a quick exit leads: a page of a calendar. It has neither the name of the site nor the telephone line nor a word
 * about browsers, since each of them tells whoever looks over a shoulder what was open before.
 */
export function neutralRoute(clock: Pick<Clock, 'today'>): Route {
  return {
    method: 'GET',
    path: NEUTRAL_PATH,
    budget: viewBudget(0, 2),
    access: { public: 'a calendar, no data' },
    locales: MAIN_LOCALES,
    unlisted: true,
    handle: (request) => monthPage(request, clock.today()),
  };
}

export function monthPage(request: PageRequest, today: Temporal.PlainDate): Answer {
  const { locale } = request;
  const title = monthIn(locale, today);
  return page(
    <html lang={locale}>
      <Head request={request} title={title} styles={['month.css']} lean bare noIndex />
      <body>
        <main class="month" id="content">
          <h1>{title}</h1>
          <table>
            <thead>
              <tr>
                {weekdaysIn(locale).map(({ short, long }) => (
                  <th key={long} scope="col" abbr={long}>
                    {short}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(today).map((week) => (
                <tr key={week[0]?.toString()}>
                  {week.map((day) => (
                    <Day key={day.toString()} day={day} today={today} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            {neutralText.in(locale)('today', {
              day: today.dayOfYear,
              left: today.daysInYear - today.dayOfYear,
              week: today.weekOfYear ?? 0,
            })}
          </p>
        </main>
      </body>
    </html>,
  );
}

interface DayProps {
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}

function Day({ day, today }: DayProps) {
  if (day.month !== today.month) return <td />;
  if (!day.equals(today)) return <td>{day.day}</td>;
  return (
    <td aria-current="date">
      <strong>{day.day}</strong>
    </td>
  );
}

/** «Грудень 2026» */
function monthIn(locale: Locale, today: Temporal.PlainDate): string {
  const month = today.toLocaleString(locale, { month: 'long' });
  return `${month.slice(0, 1).toLocaleUpperCase(locale)}${month.slice(1)} ${today.year}`;
}

function weekdaysIn(locale: Locale): readonly { readonly short: string; readonly long: string }[] {
  const monday = new Temporal.PlainDate(2026, 11, 30);
  return Array.from({ length: 7 }, (_, days) => monday.add({ days })).map((day) => ({
    short: day.toLocaleString(locale, { weekday: 'short' }),
    long: day.toLocaleString(locale, { weekday: 'long' }),
  }));
}

/** Whole weeks from Monday; days of other months among them. */
function weeksOf(today: Temporal.PlainDate): readonly (readonly Temporal.PlainDate[])[] {
  const first = today.with({ day: 1 });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const last = today.with({ day: today.daysInMonth });
  const weeks = Math.ceil((monday.until(last).days + 1) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => monday.add({ days: 7 * week + day })),
  );
}
