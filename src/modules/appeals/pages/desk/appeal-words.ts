import { deskAreaName } from '#modules/areas/index.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { KeptAppeal } from '../../domain/appeal.ts';
import type { AppealsContext } from '../../domain/appeals-context.ts';
import type { Urgency } from '../../domain/control-date.ts';
import { appealsText } from '../../messages/index.ts';
import type { ListedAppeal } from '../../use-cases/list-appeals.ts';
import { appealsDeskText } from './messages/index.ts';

/** «З-12/2026 · заява»: no name stands in a list. */
export function lineOf(
  locale: Locale,
  { number, kind, goesFirst }: Pick<ListedAppeal, 'number' | 'kind' | 'goesFirst'>,
): string {
  const values = { number, kind: kindInLine(locale, kind) };
  return appealsDeskText.in(locale)(goesFirst ? 'line.first' : 'line', values);
}

/** In the middle of a line: «заява». */
export function kindInLine(locale: Locale, kind: KeptAppeal['kind']): string {
  const name = appealsText.in(locale)(`kind.${kind}`);
  return name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);
}

/** «до 14 грудня, лишилося 5 днів»; «прострочено на 2 дні». Days as a calendar counts them. */
export function dueWords(
  locale: Locale,
  { dueOn, urgency }: { readonly dueOn: Temporal.PlainDate; readonly urgency: Urgency },
  today: Temporal.PlainDate,
): string {
  const t = appealsDeskText.in(locale);
  const days = today.until(dueOn, { largestUnit: 'day' }).days;
  if (urgency === 'overdue') return t('due.late', { days: -days });
  if (urgency === 'today') return t('due.today');
  if (days === 1) return t('due.tomorrow');
  return t('due.left', { day: formatNearDay(locale, dueOn, today), days });
}

export function areaName(
  locale: Locale,
  { areas }: Pick<AppealsContext, 'areas'>,
  id: KeptAppeal['areaId'],
) {
  return deskAreaName(locale, { areas }, id) || appealsDeskText.in(locale)('not-known');
}

export function officerName(
  locale: Locale,
  { officers }: AppealsContext,
  id: KeptAppeal['officerId'],
): string {
  const officer = id && officers.get(id);
  return officer ? nameIn(locale, officer) : appealsDeskText.in(locale)('officer.none');
}
