import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { officersDeskText } from './messages/index.ts';

/** From the officers to a table of them, and to one file where there is one. */
export function rosterCrumbs(locale: Locale, file?: string) {
  const t = officersDeskText.in(locale);
  const officers = { text: t('officers'), href: localePath(locale, '/desk/officers') };
  if (file === undefined) return [officers, { text: t('roster') }];
  const roster = { text: t('roster'), href: localePath(locale, '/desk/officers/import') };
  return [officers, roster, { text: file }];
}
