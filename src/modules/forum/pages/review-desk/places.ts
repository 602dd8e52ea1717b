import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { reviewText } from './messages/index.ts';

/** What was sent, for whoever decides. */
export const talksPlace: ForumPlaceLink = {
  id: 'talks',
  permission: 'talk.follow',
  path: (id) => `/desk/forum/${id}/talks`,
  label: (locale) => reviewText.in(locale)('talks'),
  about: (locale) => reviewText.in(locale)('talks.about'),
};

/** The same, for whoever reviews. */
export const reviewPlace: ForumPlaceLink = {
  id: 'review',
  permission: 'review.write',
  path: (id) => `/desk/forum/${id}/review`,
  label: (locale) => reviewText.in(locale)('review'),
  about: (locale) => reviewText.in(locale)('review.about'),
};
