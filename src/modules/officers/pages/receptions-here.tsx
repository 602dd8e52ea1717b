import { type Locale, localePath } from '../../../platform/i18n/locales.ts';
import { HoursTable } from '../../../ui/components/hours-table.tsx';
import type { Area } from '../../areas/index.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import { officersText } from '../messages/index.ts';
import { receptionPlace, shortNameIn } from './officer-words.ts';

interface ReceptionsHereProps {
  readonly locale: Locale;
  readonly area: Area;
  readonly receiving: readonly ServingOfficer[];
  /** Today's weekday, 1 is Monday. */
  readonly today: number;
}

/** When and where somebody receives in this very village. */
export function ReceptionsHere({ locale, area, receiving, today }: ReceptionsHereProps) {
  const rows = receiving.flatMap((officer) =>
    officer.receptions
      .filter(({ areaId }) => areaId === area.id)
      .map((reception) => ({
        weekday: reception.weekday,
        from: reception.startsAt,
        to: reception.endsAt,
        place: (
          <>
            {receptionPlace(locale, reception)}
            <br />
            <a href={localePath(locale, `/officer/${officer.slug}`)}>
              {shortNameIn(locale, officer)}
            </a>
          </>
        ),
      })),
  );
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{officersText.in(locale)('area.receptions')}</h2>
      <HoursTable locale={locale} today={today} rows={rows} />
    </section>
  );
}
