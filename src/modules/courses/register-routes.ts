import { viewBudget } from '#platform/http/view-budget.ts';
import type { RateLimit, Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { type Actor, type NotificationKind, staffPages } from '#modules/identity/index.ts';
import type { CoursesContext } from './domain/courses-context.ts';
import {
  askCertificatePage,
  CERTIFICATE_FIELDS,
  CERTIFICATE_PATH,
  certificatePage,
} from './pages/certificate/certificate.tsx';
import { figuresPage } from './pages/figures/figures.tsx';
import { chooseOwnMakeUp, OWN_MAKE_UP_FIELDS } from './pages/own-course/own-make-up.tsx';
import { OWN_MAKE_UP_PATH } from './pages/own-course/own-course.tsx';
import { certificatesPage, keepMakeUp, MAKE_UP_FIELDS } from './pages/register/acts.tsx';
import { MARK_FIELDS, markPage } from './pages/register/mark.tsx';
import { registerText } from './pages/register/messages/index.ts';
import { registerPage } from './pages/register/register.tsx';
import type { RegisterDesk } from './pages/register/register-desk.ts';
import { surveysPage } from './pages/register/surveys.tsx';

/** What whoever leads a cohort has besides its plan: its list, who was there, make-ups, certificates, surveys. */
export function registerRoutes(given: RegisterDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  return [
    get('/desk/courses/cohorts/:id/register', 'register.read', registerPage),
    post('/desk/courses/cohorts/:id/make-up', 'register.mark', keepMakeUp, {
      fields: MAKE_UP_FIELDS,
    }),
    post('/desk/courses/cohorts/:id/certificates', 'register.mark', certificatesPage, {
      fields: [],
    }),
    ...form('/desk/courses/cohorts/:id/surveys', 'register.read', surveysPage, { fields: [] }),
    ...form('/desk/courses/sessions/:id', 'register.mark', markPage, {
      fields: MARK_FIELDS,
      repeated: ['present'],
    }),
  ];
}

/** Nobody guesses sixteen digits, and whoever tries works for each. */
const CODES: RateLimit = { posts: 60, seconds: 600, provable: true };

/** What everybody reads of a course's figures, and what whoever holds a code does. */
export function ownCourseRoutes(context: CoursesContext): readonly Route[] {
  const at = (path: `/${string}`) => ({ path, locales: MAIN_LOCALES });
  return [
    {
      ...at('/course/:slug/figures'),
      method: 'GET',
      budget: viewBudget(4, 6),
      access: { permission: 'course.read' },
      handle: (request) => figuresPage(context, request),
    },
    {
      ...at(CERTIFICATE_PATH),
      method: 'GET',
      budget: viewBudget(0, 6),
      access: { permission: 'certificate.print' },
      unlisted: true,
      handle: askCertificatePage,
    },
    {
      ...at(CERTIFICATE_PATH),
      method: 'POST',
      access: { permission: 'certificate.print' },
      unlisted: true,
      limit: CODES,
      fields: CERTIFICATE_FIELDS,
      // Her name stands on the sheet alone, and her code in no page that waits.
      secret: true,
      handle: (request) => certificatePage(context, request),
    },
    {
      ...at(OWN_MAKE_UP_PATH),
      method: 'POST',
      access: { permission: 'make-up.choose' },
      unlisted: true,
      limit: CODES,
      fields: OWN_MAKE_UP_FIELDS,
      secret: true,
      handle: (request) => chooseOwnMakeUp(context, request),
    },
  ];
}

/** How whoever leads a session hears of guests: that there is one, never who. */
export const registerNotices: readonly NotificationKind[] = (['arrange', 'cancel'] as const).map(
  (go) => ({
    kind: `make-up.${go}`,
    text: (locale) => registerText.in(locale)(`notice.${go}`),
  }),
);
