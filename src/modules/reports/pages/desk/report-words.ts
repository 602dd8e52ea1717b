import { deskAreaName } from '#modules/areas/index.ts';
import { formatDay, formatInstant, formatNearDay, formatTime } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { AreaId, OfficerId } from '#kernel/ids.ts';
import type { KeptReport } from '../../domain/report.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import type { ReportsContext } from '../../domain/reports-context.ts';
import { categoryName } from '../published/published-words.ts';
import { reportsDeskText } from './messages/index.ts';

export type CategoriesAt = (areaId: AreaId | undefined) => readonly ReportCategory[];

/** «Темно: не світить ліхтар», as it is called there. */
export function categoryOf(
  locale: Locale,
  categories: CategoriesAt,
  { category, areaId }: Pick<KeptReport, 'category' | 'areaId'>,
): string {
  return categoryName(locale, categories(areaId), category);
}

/** «Білолісся», or the narrowest area that there is; named to staff where residents do not see it, too. */
export function areaName(
  locale: Locale,
  { areas }: Pick<ReportsContext, 'areas'>,
  areaId: AreaId | undefined,
): string {
  return deskAreaName(locale, { areas }, areaId) || reportsDeskText.in(locale)('place.unknown');
}

/** Whose it is; undefined: nobody’s. */
export function officerName(
  locale: Locale,
  { officers }: Pick<ReportsContext, 'officers'>,
  officerId: OfficerId | undefined,
): string | undefined {
  if (officerId === undefined) return undefined;
  const officer = officers.get(officerId);
  return officer ? nameIn(locale, officer) : reportsDeskText.in(locale)('whose.left');
}

/** «14:02» of today, else the day. */
export function sinceWhen(
  { platform: { clock } }: ReportsContext,
  locale: Locale,
  at: Temporal.Instant,
): string {
  const local = at.toZonedDateTimeISO(clock.timeZone);
  const today = clock.today();
  return local.toPlainDate().equals(today) && !isDayAlone(local)
    ? formatTime(local.toPlainTime().toString())
    : formatNearDay(locale, local.toPlainDate(), today);
}

/** «3 листопада 2026, 14:03»; of a register that names no hours, the day alone. */
export function fullWhen(
  { platform: { clock } }: Pick<ReportsContext, 'platform'>,
  locale: Locale,
  at: Temporal.Instant,
): string {
  const local = at.toZonedDateTimeISO(clock.timeZone);
  return isDayAlone(local)
    ? formatDay(locale, local.toPlainDate())
    : formatInstant(locale, at, clock.timeZone);
}

/** What was taken over by its day alone is kept as its midnight; nothing that is sent here comes at that very moment. */
function isDayAlone(local: Temporal.ZonedDateTime): boolean {
  return local.equals(local.startOfDay());
}

const LINE = 140;

/** The beginning of what somebody wrote, in one line. */
export function inOneLine(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length > LINE ? `${line.slice(0, LINE - 1).trimEnd()}…` : line;
}
