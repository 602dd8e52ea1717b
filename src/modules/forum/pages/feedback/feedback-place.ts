import type { ForumId } from '#kernel/ids.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { feedbackText } from './messages/index.ts';

/** From the desk of one forum to what is asked about its talks. */
export const feedbackPlace: ForumPlaceLink = {
  id: 'feedback',
  path: (id) => `/desk/forum/${id}/feedback`,
  permission: 'talk-feedback.ask',
  label: (locale) => feedbackText.in(locale)('title'),
  about: (locale) => feedbackText.in(locale)('place.about'),
};

export function deskFeedbackPath(locale: Locale, id: ForumId): string {
  return localePath(locale, feedbackPlace.path(id));
}

/** Where a code is typed, as people read it out: without what browsers add by themselves. */
export function typedAddress(publicUrl: string, locale: Locale): string {
  return (publicUrl + localePath(mainLocale(locale), '/survey')).replace(/^https?:\/\//, '');
}

/** What a camera opens. */
export function surveyAddress(publicUrl: string, locale: Locale, code: string): string {
  return publicUrl + localePath(mainLocale(locale), `/survey/${code}`);
}
