import type { Route } from '../../platform/http/route.ts';
import {
  type Actor,
  type DeskContext,
  type DeskEvents,
  type DeskLink,
  staffPages,
} from '../identity/index.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { kindPage } from './pages/categories/kind.tsx';
import { KIND_FIELDS } from './pages/categories/kind-values.ts';
import { kindsPage } from './pages/categories/kinds.tsx';
import { KINDS_PATH } from './pages/categories/kinds-paths.ts';
import { kindsText } from './pages/categories/messages/index.ts';

export const reportKindsLink: DeskLink = {
  id: 'report-kinds',
  order: 91,
  path: KINDS_PATH,
  permission: 'report-category.change',
  label: (locale) => kindsText.in(locale)('kinds'),
};

export const reportKindsEvents: DeskEvents = {
  types: ['report-category.*'],
  permission: 'report-category.change',
};

/** What can be reported, where, and who reads it. */
export function reportKindsRoutes(given: ReportsContext & DeskContext): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  return [
    get(KINDS_PATH, 'report-category.change', kindsPage),
    ...form(`${KINDS_PATH}/:key`, 'report-category.change', kindPage, { fields: KIND_FIELDS }),
  ];
}
