import { accreditationEvents } from './accreditation-routes.ts';
import { innovationEvents } from './innovation-routes.ts';
import { liveEvents } from './live-routes.ts';
import type { DeskEvents } from '../identity/index.ts';
import type { ForumHouse } from './pages/desk/desk-pages.ts';
import { programmeEvents } from './programme-routes.ts';
import { talkEvents } from './review-routes.ts';
import { forumEvents } from './set-up-routes.ts';

/** What an open desk hears, of all parts of the forum. */
export function forumDeskEvents(house: ForumHouse): readonly DeskEvents[] {
  return [
    forumEvents(house),
    talkEvents(house),
    programmeEvents(house),
    liveEvents(house),
    accreditationEvents(house),
    innovationEvents(house),
  ];
}
