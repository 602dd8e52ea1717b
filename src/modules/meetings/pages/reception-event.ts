import type { CalendarEvent } from '#platform/calendar/write-calendar.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { shortNameIn } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import type { ReceptionDay } from '../use-cases/list-reception-days.ts';
import type { CalendarSite } from './calendar-event.ts';
import { meetingsText } from './messages/index.ts';

/** An officer’s hours on one day, as they stand in calendars; where the officer is away, as cancelled. */
export function receptionEvent(
  { areas, platform: { clock } }: MeetingsContext,
  locale: Locale,
  { publicUrl, hostname }: CalendarSite,
  { officer, reception, day, turn, isAway, startsAt, endsAt }: ReceptionDay,
): CalendarEvent {
  const t = meetingsText.in(mainLocale(locale));
  const title = `${t('kind.reception')}: ${shortNameIn(locale, officer)}`;
  const area = reception.areaId && areas.get(reception.areaId);
  const place = nameIn(locale, { name: reception.place, nameEn: reception.placeEn });
  const name = area ? nameIn(locale, area) : '';
  const lines = [
    isAway ? t('calendar.away') : t('says.reception'),
    reception.note ?? '',
    t('calendar.from-card'),
  ];
  return {
    uid: `${officer.id}.${day.toString()}.${turn}@${hostname}`,
    sequence: isAway ? 1 : 0,
    // A card says no moment of its hours: from a day on, the same all day.
    changedAt: clock.today().toZonedDateTime(clock.timeZone).toInstant(),
    isCancelled: isAway,
    start: startsAt,
    end: endsAt,
    summary: isAway ? t('calendar.cancelled', { title }) : title,
    description: lines.filter((line) => line !== '').join('\n'),
    location: name === '' || place.includes(name) ? place : `${place}, ${name}`,
    position: undefined,
    url: publicUrl + localePath(locale, `/officer/${officer.slug}`),
    categories: [t('kind.reception')],
  };
}
