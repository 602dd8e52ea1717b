import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { Meeting } from '../domain/meeting.ts';
import { meetingsText } from './messages/index.ts';

/** What its kind says by itself: that nobody signs up, only where nobody does. */
export function saysOf(locale: Locale, { kind, places }: Pick<Meeting, 'kind' | 'places'>): string {
  const t = meetingsText.in(mainLocale(locale));
  const isDropIn = kind === 'coffee' || kind === 'reception';
  return places && isDropIn ? t(`says.places.${kind}`) : t(`says.${kind}`);
}
