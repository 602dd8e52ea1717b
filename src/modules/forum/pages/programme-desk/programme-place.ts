import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { programmeDeskText } from './messages/index.ts';

export const programmePlace: ForumPlaceLink = {
  id: 'programme',
  permission: 'forum.follow',
  path: (id) => `/desk/forum/${id}/programme`,
  label: (locale) => programmeDeskText.in(locale)('programme'),
  about: (locale) => programmeDeskText.in(locale)('place.link.about'),
};
