import { identityDeskRoutes } from './desk-routes.ts';
import type { JournalContext } from './domain/journal.ts';
import type { PeoplePlaces } from './domain/names-of-places.ts';
import type { PeoplePagesContext } from './domain/people-context.ts';
import type { Context } from './domain/context.ts';
import { journalKinds, journalLink, journalRoutes } from './journal-routes.ts';
import { identityNotBackedUp } from './not-backed-up.ts';
import type { AccountContext } from './pages/account-context.ts';
import { breakGlassDay } from './pages/break-glass-day.tsx';
import { notificationsDay } from './pages/notifications-day.tsx';
import { peopleSearch } from './pages/people-search.ts';
import { peopleEvents, peopleLinks, peopleNotifications, peopleRoutes } from './people-routes.ts';
import { identityPermissions } from './permissions.ts';
import { identityRetention } from './retention.ts';
import { identityRoutes } from './routes.ts';
import { journalAlarms } from './use-cases/alarm-bulk-reading.ts';
import type { SessionWatch } from './use-cases/watch-sessions.ts';

interface Pages extends AccountContext, PeoplePagesContext, JournalContext {
  readonly sessions: SessionWatch;
}

export const identityModule = {
  name: 'identity',
  permissions: identityPermissions,
  retention: identityRetention,
  notBackedUp: identityNotBackedUp,
  routes: (context: Pages) => [
    ...identityRoutes(context),
    ...identityDeskRoutes(context, context.sessions),
    ...peopleRoutes(context),
    ...journalRoutes(context),
  ],
  desk: ({ places }: { readonly places: PeoplePlaces }) => ({
    places: { 'set-up': [...peopleLinks, journalLink] },
    days: [breakGlassDay(places), notificationsDay],
    searches: [peopleSearch(places)],
    events: peopleEvents(places.areas),
    kinds: [...journalKinds, ...peopleNotifications],
  }),
  eventHandlers: (as: (name: string) => Context) => [journalAlarms(as('journal'))],
};
