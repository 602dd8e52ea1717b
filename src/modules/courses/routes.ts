import { REDIRECT, UNCACHED, viewBudget, type ViewBudget } from '#platform/http/view-budget.ts';
import {
  type Answer,
  type Cost,
  type PageRequest,
  type RateLimit,
  redirect,
  type Route,
} from '#platform/http/route.ts';
import { localePath, MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { CoursesContext } from './domain/courses-context.ts';
import { askForCode, changeOwnPlace, OWN_PATH } from './pages/own/own-receipt.ts';
import { applyPage } from './pages/public/apply.tsx';
import { coursePage } from './pages/public/course.tsx';
import { coursesPage } from './pages/public/courses.tsx';
import { APPLICATION_FIELDS } from './pages/public/application-schema.ts';

/** A village stands behind one address of its mobile operator: beyond this, each application costs a proof of work. */
const APPLICATIONS: RateLimit = { posts: 60, seconds: 600, provable: true };

/** Places are few, as seats are: a household takes its own freely, each further one costs a proof of work. */
const PLACES: Cost = { of: 'places of courses', limit: { posts: 5, seconds: 300, provable: true } };

/** What everybody reads of courses, how somebody applies, and what she does with her place: no account, no JavaScript. */
export function courseRoutes(context: CoursesContext): readonly Route[] {
  const shared = { locales: MAIN_LOCALES } as const;
  const read = (
    path: string,
    budget: ViewBudget,
    handle: (context: CoursesContext, request: PageRequest) => Promise<Answer>,
  ): Route => ({
    ...shared,
    method: 'GET',
    path,
    budget,
    access: { permission: 'course.read' },
    handle: (request) => handle(context, request),
  });
  const apply = {
    ...shared,
    path: '/course/:slug/apply/:number',
    access: { permission: 'application.make' },
    unlisted: true,
    handle: (request: PageRequest) => applyPage(context, request),
  } as const;
  const own = {
    ...shared,
    path: OWN_PATH,
    access: { permission: 'participation.change' },
    unlisted: true,
  } as const;
  return [
    read('/courses', viewBudget(4, 5), coursesPage),
    // Whoever cuts the address of a course off at its last stroke comes to the list.
    {
      ...shared,
      method: 'GET',
      path: '/course',
      budget: REDIRECT,
      access: { permission: 'course.read' },
      unlisted: true,
      handle: ({ locale }) => redirect(localePath(locale, '/courses'), { permanent: true }),
    },
    read('/course/:slug', viewBudget(4, 8), coursePage),
    { ...apply, method: 'GET', budget: viewBudget(4, 6, UNCACHED.formKey) },
    {
      ...apply,
      method: 'POST',
      limit: APPLICATIONS,
      cost: PLACES,
      fields: APPLICATION_FIELDS,
      secret: true,
    },
    { ...own, method: 'GET', budget: REDIRECT, handle: askForCode },
    {
      ...own,
      method: 'POST',
      limit: APPLICATIONS,
      fields: ['code', 'go'],
      secret: true,
      handle: (request) => changeOwnPlace(context, request),
    },
  ];
}
