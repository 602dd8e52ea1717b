import type { HouseContext } from './app-context.ts';
import { journalNamers } from './app-journal.ts';
import {
  type Actor,
  type Desk,
  identityDeskRoutes,
  journalKinds,
  journalLink,
  journalRoutes,
  notificationsDay,
} from './modules/identity/index.ts';
import {
  myDayLink,
  myDayRoutes,
  workEvents,
  workLinks,
  workRoutes,
} from './modules/officers/index.ts';
import { settingsLink, settingsRoutes } from './modules/settings/index.ts';
import type { Route } from './platform/http/route.ts';

/** What the modules put on the desk; each has its line in each list that it adds to. */
export function deskOf(_house: Pick<HouseContext, 'areas' | 'officers' | 'organisations'>): Desk {
  return {
    links: [myDayLink, ...workLinks, settingsLink, journalLink],
    days: [notificationsDay],
    steps: [],
    searches: [],
    events: [workEvents],
    kinds: [...journalKinds],
  };
}

/** The desk's pages, of all modules. */
export function deskRoutes(context: HouseContext): readonly Route<Actor>[] {
  return [
    ...identityDeskRoutes(context, context.sessions),
    ...myDayRoutes(context),
    ...workRoutes(context),
    ...settingsRoutes(context),
    ...journalRoutes({ ...context, namers: journalNamers(context) }),
  ];
}
