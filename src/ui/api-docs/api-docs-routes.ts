import { viewBudget } from '#platform/http/view-budget.ts';
import type { InterfaceDocs } from '#platform/http/interface-docs.ts';
import type { Operation } from '#platform/http/operation.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { apiDocsPage } from './api-docs-page.tsx';

export function apiDocsRoutes(
  operations: readonly Operation[],
  interfaces: readonly InterfaceDocs[],
): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/api/docs',
      budget: viewBudget(0, 78),
      access: { public: 'whoever writes a program has to know what may be asked' },
      locales: MAIN_LOCALES,
      handle: (request) => apiDocsPage(operations, interfaces, request),
    },
  ];
}
