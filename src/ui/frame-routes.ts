import { viewBudget } from '#platform/http/view-budget.ts';
import { document, type Route } from '#platform/http/route.ts';
import { MARK_SVG } from './layouts/mark.tsx';

const access = { public: 'the mark in the tab of every page' };
const WEEK = { 'Cache-Control': 'public, max-age=604800' };

/** Files of the frame around every page that are not built. */
export function frameRoutes(): readonly Route[] {
  return ['/mark.svg', '/favicon.svg'].map((path) => ({
    method: 'GET',
    path,
    budget: viewBudget(0, 1),
    access,
    locales: ['uk'],
    handle: () => document(MARK_SVG, 'image/svg+xml', WEEK),
  }));
}
