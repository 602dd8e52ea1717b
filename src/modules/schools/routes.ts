import { viewBudget } from '#platform/http/view-budget.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { SchoolSection } from './domain/school-section.ts';
import type { SchoolsContext } from './domain/schools-context.ts';
import { schoolsPage } from './pages/list.tsx';
import { safetyPage } from './pages/safety.tsx';
import { schoolPage } from './pages/school.tsx';

/** What everybody reads of schools: all of them, one, and what to do when a child tells of harm. */
export function schoolRoutes(
  context: SchoolsContext,
  sections: readonly SchoolSection[] = [],
): readonly Route[] {
  const showSchool = schoolPage(sections);
  const shared = { method: 'GET', locales: MAIN_LOCALES } as const;
  const access = { permission: 'school.read' } as const;
  return [
    {
      ...shared,
      path: '/school',
      budget: viewBudget(1, 9),
      access,
      handle: (request) => schoolsPage(context, request),
    },
    // Before the pages of one school, whose address «safety» would be.
    {
      ...shared,
      path: '/school/safety',
      budget: viewBudget(0, 10),
      access: { public: 'whom to call for a child is everybody’s to read, whatever else is down' },
      handle: safetyPage,
    },
    {
      ...shared,
      path: '/school/:slug',
      budget: viewBudget(6, 6),
      access,
      handle: (request) => showSchool(context, request),
    },
  ];
}
