import type { DeskEvents } from '#modules/identity/index.ts';
import { accreditationEvents } from './accreditation-routes.ts';
import { innovationEvents } from './innovation-routes.ts';
import { liveEvents } from './live-routes.ts';
import type { ForumHouse } from './pages/desk/desk-pages.ts';
import { photographEvents } from './photograph-routes.ts';
import { releaseEvents } from './press-kit-routes.ts';
import { pressListEvents } from './press-list-routes.ts';
import { programmeEvents } from './programme-routes.ts';
import { talkEvents } from './review-routes.ts';
import { forumEvents } from './set-up-routes.ts';

/** What an open desk hears of all parts of the forum. */
export function forumDeskEvents(house: ForumHouse): readonly DeskEvents[] {
  return [
    forumEvents(house),
    talkEvents(house),
    programmeEvents(house),
    liveEvents(house),
    accreditationEvents(house),
    photographEvents(house),
    pressListEvents(house),
    innovationEvents(house),
    releaseEvents(house),
  ];
}
