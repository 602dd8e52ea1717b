import type { Area } from '#modules/areas/index.ts';
import type { OrganisationsDesk } from './domain/desk-context.ts';
import { organisationOperations } from './api/organisation-operations.ts';
import {
  apiKeysLink,
  organisationsDeskRoutes,
  organisationsEvents,
  organisationsLink,
} from './desk-routes.ts';
import type { ContextWithAreas } from './domain/context-with-areas.ts';
import type { OrganisationDirectory } from './domain/organisation-directory.ts';
import { organisationNamers } from './journal-namers.ts';
import { agreementsDay } from './pages/desk/agreements-day.tsx';
import { organisationSearches } from './pages/desk/search.ts';
import { stationPageAddresses } from './pages/page-addresses.ts';
import { organisationsPermissions } from './permissions.ts';
import { organisationsRetention } from './retention.ts';
import { organisationRoutes } from './routes.ts';

interface Directory {
  readonly organisations: OrganisationDirectory;
}

export const organisationsModule = {
  name: 'organisations',
  permissions: organisationsPermissions,
  journalNames: ({ organisations }: Directory) => organisationNamers(organisations),
  retention: organisationsRetention,
  routes: (
    context: OrganisationsDesk & Directory & { readonly homeArea: () => Area | undefined },
  ) => [
    ...organisationRoutes(context, context.organisations, context.homeArea),
    ...organisationsDeskRoutes(context),
  ],
  pageAddresses: ({ organisations }: Directory) => stationPageAddresses(organisations),
  operations: (context: ContextWithAreas & Directory) =>
    organisationOperations(context, context.organisations),
  publicEvents: ['organisation.*'],
  desk: (directories: Pick<ContextWithAreas, 'areas'>) => ({
    places: { registers: [organisationsLink], 'set-up': [apiKeysLink] },
    days: [agreementsDay(directories)],
    searches: organisationSearches(directories),
    events: [organisationsEvents],
  }),
};
