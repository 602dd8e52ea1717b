import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskContext,
  type DeskEvents,
  type DeskLink,
  staffPages,
} from '#modules/identity/index.ts';
import type { ReportsContext } from './domain/reports-context.ts';
import { categoryPage } from './pages/categories/category.tsx';
import { CATEGORY_FIELDS } from './pages/categories/category-values.ts';
import { categoriesPage } from './pages/categories/categories.tsx';
import { CATEGORIES_PATH } from './pages/categories/categories-paths.ts';
import { categoriesText } from './pages/categories/messages/index.ts';
import { MAX_CHOICES_LENGTH, QUESTION_NUMBERS } from './use-cases/report-category-schema.ts';

export const reportCategoriesLink: DeskLink = {
  id: 'report-categories',
  path: CATEGORIES_PATH,
  permission: 'report-category.change',
  label: (locale) => categoriesText.in(locale)('categories'),
};

export const reportCategoriesEvents: DeskEvents = {
  types: ['report-category.*'],
  permission: 'report-category.change',
};

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = Object.fromEntries(
  QUESTION_NUMBERS.map((number) => [`choices-${number}`, MAX_CHOICES_LENGTH]),
);

/** What can be reported, where, and who reads it. */
export function reportCategoriesRoutes(
  given: ReportsContext & DeskContext,
): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  return withMaxLengths(MAX_LENGTHS, [
    get(CATEGORIES_PATH, 'report-category.change', categoriesPage),
    ...form(`${CATEGORIES_PATH}/:key`, 'report-category.change', categoryPage, {
      fields: CATEGORY_FIELDS,
    }),
  ]);
}
