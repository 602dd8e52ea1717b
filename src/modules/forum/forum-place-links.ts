import type { ForumPlaceLink } from './domain/forum-places.ts';
import { livePlace } from './pages/live-desk/live-place.ts';
import { reviewPlace, talksPlace } from './pages/review-desk/places.ts';
import { pressPlace } from './pages/press-desk/press-place.ts';
import { registrationPlace } from './pages/registration-desk/registration-place.ts';
import { innovationsPlace } from './pages/innovation-desk/innovations-place.ts';
import { programmePlace } from './pages/programme-desk/programme-place.ts';

/** The pages of one forum at the desk, in the order in which a forum goes; each part has its line. */
export const FORUM_PLACE_LINKS: readonly ForumPlaceLink[] = [
  talksPlace,
  reviewPlace,
  programmePlace,
  registrationPlace,
  pressPlace,
  livePlace,
  innovationsPlace,
];
