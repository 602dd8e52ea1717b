import type { Moments } from '#kernel/time/local-times.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { formatDay, formatTimeRange } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { langOfUkrainian } from '#ui/components/ukrainian.tsx';
import type { ForumContext } from '../../domain/forum-context.ts';
import { endOf, type ProgrammeEvent } from '../../domain/programme/programme.ts';
import type { ProgrammeVersion } from '../../domain/schedule/version.ts';
import { onTheClock } from '../programme-files/when.ts';

/** The year of an address; anything else is none that there was a forum in. */
export function yearOf({ params }: PageRequest): number {
  const year = params['year'] ?? '';
  return /^\d{4}$/.test(year) ? Number(year) : 0;
}

/** Where a version stands among the changes. */
export function versionAnchor({ number }: Pick<ProgrammeVersion, 'number'>): string {
  return `v${number}`;
}

/** «субота, 19 грудня 2026»: a programme is read years later, too. */
export function dayWords(locale: Locale, day: Temporal.PlainDate): string {
  return formatDay(locale, day, { weekday: 'long' });
}

/** «11:00–11:20» */
export function hoursOf(event: ProgrammeEvent): string {
  return formatTimeRange(onTheClock(event.start), onTheClock(endOf(event)));
}

/** «субота, 19 грудня, 11:00–11:20» */
export function whenWords(
  { platform: { clock } }: Pick<ForumContext, 'platform'>,
  locale: Locale,
  { startsAt, endsAt }: Moments,
): string {
  const [start, end] = [startsAt, endsAt].map((moment) =>
    moment.toZonedDateTimeISO(clock.timeZone),
  );
  if (!start || !end) return '';
  const hours = formatTimeRange(onTheClock(start), onTheClock(end));
  const day = formatDay(locale, start.toPlainDate(), { weekday: 'long', year: false });
  return `${day}, ${hours}`;
}

/** What is in the page’s own language is not marked. */
export function langOfEvent(
  locale: Locale,
  { language }: Pick<ProgrammeEvent, 'language'>,
): string | undefined {
  return language === locale || language === '' ? undefined : language;
}

/** Speakers of a talk in Ukrainian are named in Ukrainian; for other talks the language of the names is unknown. */
export function langOfPersons(
  locale: Locale,
  { language }: Pick<ProgrammeEvent, 'language'>,
): 'uk' | undefined {
  return language === 'uk' ? langOfUkrainian(locale) : undefined;
}

/** «Олена Зразкова, Татарбунарський офіс; Іван Приклад»: no brackets, since a name of an organisation may have its own. */
export function personsOf({ persons }: ProgrammeEvent): string {
  return persons
    .map(({ publicName, organisation }) =>
      organisation === '' ? publicName : `${publicName}, ${organisation}`,
    )
    .join('; ');
}
