import { viewBudget } from '#platform/http/view-budget.ts';
import type { Route } from '#platform/http/route.ts';
import { LOCALES } from '#platform/i18n/locales.ts';
import { emergencyPage } from './pages/emergency.tsx';

export function emergencyRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/emergency',
      budget: viewBudget(0, 12),
      access: { public: 'everybody may need these telephones, now' },
      locales: LOCALES,
      urgent: true,
      handle: emergencyPage,
    },
  ];
}
