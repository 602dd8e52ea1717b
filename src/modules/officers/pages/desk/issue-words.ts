import { formatNearDay, formatTime } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { ListedCardIssue } from '../../use-cases/list-card-issues.ts';
import { officersText } from '../../messages/index.ts';
import { shortNameIn } from '../officer-words.ts';
import type { OfficersContext } from '../../domain/officers-context.ts';
import { officersDeskText } from './messages/index.ts';

type Told = Pick<ListedCardIssue, 'subject' | 'officer' | 'areas'>;

/** «Олена Зразкова: номер не відповідає або чужий» */
export function issueTitle(locale: Locale, issue: Told): string {
  const subject = officersText.in(locale)(`wrong.subject.${issue.subject}`);
  return `${issueAbout(locale, issue)}: ${subject.charAt(0).toLocaleLowerCase(locale)}${subject.slice(1)}`;
}

/** Whose card, or which area's page. */
export function issueAbout(locale: Locale, { officer, areas }: Told): string {
  if (officer) return shortNameIn(locale, officer);
  const [area] = areas;
  return area ? nameIn(locale, area) : officersDeskText.in(locale)('issues.somewhere');
}

/** «Білоліська дільниця»: where the officer serves, or the area itself. */
export function issuePlaces(locale: Locale, { areas }: Pick<Told, 'areas'>): string {
  return areas.map((area) => nameIn(locale, area)).join(', ');
}

/** «14:02» of today, else the day. */
export function issueWhen(context: OfficersContext, locale: Locale, at: Temporal.Instant): string {
  const { clock } = context.platform;
  const local = at.toZonedDateTimeISO(clock.timeZone);
  const today = clock.today();
  return local.toPlainDate().equals(today)
    ? formatTime(local.toPlainTime().toString())
    : formatNearDay(locale, local.toPlainDate(), today);
}

/** How many days it has waited. */
export function daysOld(context: OfficersContext, at: Temporal.Instant): number {
  const { clock } = context.platform;
  const day = at.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  return day.until(clock.today(), { largestUnit: 'day' }).days;
}

/** After so many days a remark that nobody answered is late. */
export const ISSUE_DAYS = 7;
