import { UNCACHED, viewBudget } from '#platform/http/view-budget.ts';
import type { Route } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  staffPages,
  type WithoutSignIn,
} from '#modules/identity/index.ts';
import { officersText } from './messages/index.ts';
import {
  publishHalfYearPage,
  withdrawHalfYearPage,
  writeHalfYearPage,
} from './pages/half-year/write.tsx';
import { workReportPage } from './pages/work-report.tsx';
import { workTelephonePage } from './pages/work-telephone.tsx';
import { receiveWork, takeWorkBack, type WorkContext, workPage, writeWork } from './pages/work.tsx';
import { publishHalfYearSchema } from './use-cases/publish-half-year-report.ts';
import { halfYearWordsSchema } from './use-cases/write-half-year-report.ts';
import { workSchema } from './use-cases/record-work.ts';
import { MAX_PART_LENGTH } from './domain/half-year-report.ts';

export const workLinks: readonly DeskLink[] = [
  {
    id: 'work',
    path: '/desk/work',
    permission: 'work.record',
    key: 'w',
    label: (locale) => officersText.in(locale)('work'),
  },
  {
    id: 'work-report',
    path: '/desk/work/report',
    permission: 'work.read',
    key: 'r',
    label: (locale) => officersText.in(locale)('work.report'),
  },
];

/** At a doorstep nobody types a password: what is tapped there waits until its officer has signed in. */
export const workWithoutSignIn: WithoutSignIn = {
  insteadOf: '/desk/work',
  path: '/work-log',
  label: (locale) => officersText.in(locale)('work.without-sign-in'),
};

/** Counts only, by whom: heard by those who may read the report. */
export const workEvents: DeskEvents = {
  permission: 'work.read',
  types: ['work.recorded', 'work.withdrawn'],
};

const WORK_FIELDS = Object.keys(workSchema.shape);

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { done: MAX_PART_LENGTH, troubles: MAX_PART_LENGTH, plans: MAX_PART_LENGTH };

/** Writing down what was done, and what it comes to. */
export function workRoutes(context: WorkContext): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(context);
  return withMaxLengths(MAX_LENGTHS, [
    {
      method: 'GET',
      path: '/work-log',
      budget: viewBudget(1, 12, UNCACHED.formKey),
      access: {
        public: 'it shows nobody’s data: a form, and what waits on the reader’s own device',
      },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: (request) => workTelephonePage(context, request),
    },
    get('/desk/work', 'work.record', workPage),
    post('/desk/work', 'work.record', writeWork, { fields: WORK_FIELDS }),
    post('/desk/work/receive', 'work.record', receiveWork, {
      fields: [...WORK_FIELDS, 'as'],
    }),
    post('/desk/work/:id/withdraw', 'work.record', takeWorkBack),
    get('/desk/work/report', 'work.read', workReportPage),
    ...form('/desk/work/report/:id/:half', 'half-year.write', writeHalfYearPage, {
      fields: Object.keys(halfYearWordsSchema.shape),
    }),
    post('/desk/work/report/:id/:half/publish', 'half-year.publish', publishHalfYearPage, {
      fields: Object.keys(publishHalfYearSchema.shape),
    }),
    post('/desk/work/report/:id/:half/withdraw', 'half-year.publish', withdrawHalfYearPage),
  ]);
}
