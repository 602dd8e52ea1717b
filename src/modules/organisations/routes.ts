import { viewBudget } from '#platform/http/view-budget.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { Area } from '#modules/areas/index.ts';
import type { ContextWithAreas } from './domain/context-with-areas.ts';
import type { OrganisationDirectory } from './domain/organisation-directory.ts';
import { nearestPage } from './pages/nearest.tsx';
import { officePage } from './pages/office.tsx';
import { stationPage } from './pages/station.tsx';
import { stationVcardDocument } from './pages/station-vcard.ts';

const access = { permission: 'organisation.read' } as const;

export function organisationRoutes(
  context: ContextWithAreas,
  organisations: OrganisationDirectory,
  /** The area whose page is the home page. */
  homeArea: () => Area | undefined,
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/nearest',
      budget: viewBudget(0, 7),
      access,
      locales: MAIN_LOCALES,
      handle: (request) => nearestPage(context, organisations, request, homeArea()),
    },
    {
      method: 'GET',
      path: '/office',
      budget: viewBudget(0, 7),
      access,
      locales: MAIN_LOCALES,
      handle: (request) => officePage(context, organisations, request),
    },
    {
      method: 'GET',
      path: '/station/:file{[a-z0-9-]+\\.vcf}',
      budget: viewBudget(0, 1),
      access,
      locales: MAIN_LOCALES,
      handle: (request) => stationVcardDocument(context, organisations, request),
    },
    {
      method: 'GET',
      path: '/station/:slug',
      budget: viewBudget(0, 7),
      access,
      locales: MAIN_LOCALES,
      handle: (request) => stationPage(context, organisations, request),
    },
  ];
}
