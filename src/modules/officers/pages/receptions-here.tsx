import { momentOfWeek } from '#kernel/time/moment-of-week.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { formatUntil } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { HoursTable } from '#ui/components/hours-table.tsx';
import type { Area } from '#modules/areas/index.ts';
import { absenceOn, type ServingOfficer } from '../domain/officer-directory.ts';
import { officersText } from '../messages/index.ts';
import { receptionPlace, shortNameIn } from './officer-words.ts';

interface ReceptionsHereProps {
  readonly locale: Locale;
  readonly area: Area;
  readonly receiving: readonly ServingOfficer[];
  readonly clock: Clock;
}

/** When and where somebody receives in this very village. */
export function ReceptionsHere({ locale, area, receiving, clock }: ReceptionsHereProps) {
  const today = clock.today();
  const rows = receiving.flatMap((officer) =>
    officer.receptions
      .filter(({ areaId }) => areaId === area.id)
      .map((reception) => ({
        weekday: reception.weekday,
        from: reception.startsAt,
        to: reception.endsAt,
        isAway: absenceOn(officer, today) !== undefined,
        place: (
          <>
            {receptionPlace(locale, reception)}
            <br />
            <a href={localePath(locale, `/officer/${officer.slug}`)}>
              {shortNameIn(locale, officer)}
            </a>
            <Away locale={locale} officer={officer} today={today} />
          </>
        ),
      })),
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{officersText.in(locale)('area.receptions')}</h2>
      <HoursTable locale={locale} now={momentOfWeek(clock.now(), clock.timeZone)} rows={rows} />
    </section>
  );
}

interface AwayProps extends Pick<ReceptionsHereProps, 'locale'> {
  readonly today: Temporal.PlainDate;
  readonly officer: ServingOfficer;
}

/** Nobody should walk to a door that stays shut this week. */
function Away({ locale, officer, today }: AwayProps) {
  const absence = absenceOn(officer, today);
  if (!absence) return null;
  const until = formatUntil(locale, absence.endsOn, today);
  return <p class="quiet">{officersText.in(locale)(`card.away.${officer.wordForm}`, { until })}</p>;
}
