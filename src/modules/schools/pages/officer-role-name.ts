import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { schoolsText } from './messages/index.ts';

/** «шкільний офіцер поліції», or however the installation calls who is a school's: always in the nominative. */
export function officerRoleName(
  { settings }: Pick<SchoolsContext, 'settings'>,
  locale: Locale,
): string {
  const spoken = mainLocale(locale);
  return settings.text('schools.officer')?.[spoken] ?? schoolsText.in(spoken)('officer');
}

/** The same as a heading begins with it. */
export function officerRoleTitle(
  context: Pick<SchoolsContext, 'settings'>,
  locale: Locale,
): string {
  const name = officerRoleName(context, locale);
  return name.charAt(0).toLocaleUpperCase(mainLocale(locale)) + name.slice(1);
}
