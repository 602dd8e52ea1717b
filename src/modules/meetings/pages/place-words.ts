import { languageName } from '#platform/i18n/languages.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { ACCESS_FACTS, type Meeting } from '../domain/meeting.ts';
import { meetingsText } from './messages/index.ts';

/** What is known of the place, for whoever needs it; empty: nobody has said anything. */
export function accessWords(locale: Locale, { access }: Pick<Meeting, 'access'>): string {
  const t = meetingsText.in(mainLocale(locale));
  return ACCESS_FACTS.flatMap((fact) => {
    const is = access[fact];
    return is === 'unknown' ? [] : [t(`access.${fact}.${is}`)];
  }).join('; ');
}

/** «українська, румунська» */
export function languageWords(locale: Locale, { languages }: Pick<Meeting, 'languages'>): string {
  return languages.map((code) => languageName(locale, code)).join(', ');
}
