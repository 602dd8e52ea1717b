import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { liveDeskText } from './messages/index.ts';

/** From the desk of one forum to the questions of its halls. */
export const livePlace: ForumPlaceLink = {
  id: 'live',
  path: (id) => `/desk/forum/${id}/live`,
  permission: 'live-question.moderate',
  label: (locale) => liveDeskText.in(locale)('live'),
  about: (locale) => liveDeskText.in(locale)('live.about'),
};
