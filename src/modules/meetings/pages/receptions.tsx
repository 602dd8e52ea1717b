import { formatNearDay, formatTimeRange, formatWeekday } from '#platform/i18n/dates.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { shortNameIn } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import type { WeeklyReception } from '../use-cases/list-weekly-receptions.ts';
import { meetingsText } from './messages/index.ts';

interface ReceptionsProps {
  readonly context: MeetingsContext;
  readonly locale: Locale;
  readonly receptions: readonly WeeklyReception[];
}

/** A district has dozens: those that are next, and where the others are. */
const SHOWN = 12;

/** What officers’ cards say of their hours, among the meetings. */
export function Receptions({ context, locale, receptions }: ReceptionsProps) {
  if (receptions.length === 0) return null;
  const t = meetingsText.in(mainLocale(locale));
  const today = context.platform.clock.today();
  const more = receptions.length - SHOWN;
  return (
    <section>
      <h2>{t('list.receptions')}</h2>
      <p class="quiet">{t('list.receptions.lead')}</p>
      <LinkRows>
        {receptions.slice(0, SHOWN).map(({ officer, reception, nextOn }) => {
          const area = reception.areaId && context.areas.get(reception.areaId);
          const place = nameIn(locale, { name: reception.place, nameEn: reception.placeEn });
          return (
            <LinkRow
              key={`${officer.id} ${reception.weekday} ${reception.startsAt}`}
              href={localePath(locale, `/officer/${officer.slug}`)}
              title={`${formatWeekday(locale, reception.weekday, { startsLine: true })}, ${formatTimeRange(reception.startsAt, reception.endsAt)}`}
              about={[
                t('reception.next', { day: formatNearDay(locale, nextOn, today) }),
                place,
                area && !place.includes(nameIn(locale, area)) && nameIn(locale, area),
                shortNameIn(locale, officer),
              ]
                .filter(Boolean)
                .join('\u00a0· ')}
            />
          );
        })}
      </LinkRows>
      {more > 0 && <p class="quiet">{t('list.receptions.more', { count: more })}</p>}
    </section>
  );
}
