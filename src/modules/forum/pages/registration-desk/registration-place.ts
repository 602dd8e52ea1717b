import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { registrationDeskText } from './messages/index.ts';

/** From the desk of one forum to whoever comes to it. */
export const registrationPlace: ForumPlaceLink = {
  id: 'registration',
  path: (id) => `/desk/forum/${id}/registration`,
  permission: 'forum.prepare',
  label: (locale) => registrationDeskText.in(locale)('title'),
  about: (locale) => registrationDeskText.in(locale)('about'),
};
