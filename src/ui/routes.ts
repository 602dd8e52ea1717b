import { viewBudget } from '#platform/http/view-budget.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { LOCALES, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { frameRoutes } from './frame-routes.ts';
import { deskSample } from './gallery/desk-sample.tsx';
import { galleryPage } from './gallery/gallery-page.tsx';
import { posterSample } from './gallery/poster-sample.tsx';
import { deskOfflinePage, offlinePage } from './offline/offline-page.tsx';
import { neutralRoute } from './quick-exit/month-page.tsx';
import { phoneTipsRoute } from './quick-exit/phone-tips-page.tsx';
import { receiptSlipRoute } from './receipt/receipt-slip.ts';

/** Pages of the frame itself. */
export function uiRoutes(clock: Pick<Clock, 'today'>): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/offline',
      budget: viewBudget(0, 6),
      access: { public: 'kept in telephones for when there is no network; no data' },
      locales: LOCALES,
      unlisted: true,
      handle: offlinePage,
    },
    {
      method: 'GET',
      path: '/offline/desk',
      budget: viewBudget(0, 5),
      access: { public: 'kept in telephones for when there is no network; no data' },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: deskOfflinePage,
    },
    {
      method: 'GET',
      path: '/ui',
      budget: viewBudget(0, 14),
      access: { public: 'shows the building blocks, no data' },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: galleryPage,
    },
    {
      method: 'GET',
      path: '/ui/desk',
      budget: viewBudget(0, 16),
      access: { public: 'shows the building blocks, no data' },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: deskSample,
    },
    {
      method: 'GET',
      path: '/ui/poster',
      budget: viewBudget(0, 8),
      access: { public: 'shows the building blocks, no data' },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: posterSample,
    },
    neutralRoute(clock),
    phoneTipsRoute,
    receiptSlipRoute,
    ...frameRoutes(),
  ];
}
