import type { ForumPlaceLink } from '../../domain/forum-places.ts';
import { feedbackPlace } from '../feedback/feedback-place.ts';
import { innovationsPlace } from '../innovation-desk/innovations-place.ts';
import { livePlace } from '../live-desk/live-place.ts';
import { reviewPlace, talksPlace } from '../review-desk/places.ts';
import { pressPlace } from '../press-desk/press-place.ts';
import { pressContactsPlace } from '../press-list-desk/press-list-place.ts';
import { photographsPlace } from '../photographs-desk/photographs-place.ts';
import { registrationPlace } from '../registration-desk/registration-place.ts';
import { releasePlace } from '../press-kit-desk/release-paths.ts';
import { programmePlace } from '../programme-desk/programme-place.ts';

/** The pages of one forum at the desk, in the order in which a forum goes; each part has its line. */
export const FORUM_PLACE_LINKS: readonly ForumPlaceLink[] = [
  talksPlace,
  reviewPlace,
  programmePlace,
  registrationPlace,
  pressPlace,
  releasePlace,
  photographsPlace,
  pressContactsPlace,
  livePlace,
  feedbackPlace,
  innovationsPlace,
];
