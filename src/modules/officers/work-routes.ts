import type { Answer, PageRequest, Route } from '../../platform/http/route.ts';
import { MAIN_LOCALES } from '../../platform/i18n/locales.ts';
import { type Actor, asActor, type DeskEvents, type DeskLink } from '../identity/index.ts';
import { officersText } from './messages/index.ts';
import { workReportPage } from './pages/work-report.tsx';
import { workTelephonePage } from './pages/work-telephone.tsx';
import { receiveWork, takeWorkBack, type WorkContext, workPage, writeWork } from './pages/work.tsx';

export const workLinks: readonly DeskLink[] = [
  {
    id: 'work',
    order: 20,
    path: '/desk/work',
    permission: 'work.record',
    key: 'w',
    label: (locale) => officersText.in(locale)('work'),
  },
  {
    id: 'work-report',
    order: 60,
    path: '/desk/work/report',
    permission: 'work.read',
    key: 'r',
    label: (locale) => officersText.in(locale)('work.report'),
  },
];

/** Counts only, by whom: heard by those who may read the report. */
export const workEvents: DeskEvents = {
  permission: 'work.read',
  types: ['work.recorded', 'work.withdrawn'],
};

const record = { permission: 'work.record' } as const;
/** A day of taps comes at once where the network was away. */
const TAPS = { posts: 300, seconds: 600 };

/** Writing down what was done, and what it comes to. */
export function workRoutes(context: WorkContext): readonly Route<Actor>[] {
  const as = (handle: (context: WorkContext, request: PageRequest) => Promise<Answer>) => ({
    locales: MAIN_LOCALES,
    unlisted: true as const,
    handle: (request: PageRequest<Actor>) => handle(asActor(context, request), request),
  });
  return [
    {
      method: 'GET',
      path: '/work-log',
      access: {
        public: 'it shows nobody’s data: a form, and what waits on the reader’s own device',
      },
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: (request) => workTelephonePage(context, request),
    },
    { method: 'GET', path: '/desk/work', access: record, ...as(workPage) },
    { method: 'POST', path: '/desk/work', access: record, limit: TAPS, ...as(writeWork) },
    { method: 'POST', path: '/desk/work/receive', access: record, limit: TAPS, ...as(receiveWork) },
    { method: 'POST', path: '/desk/work/:id/withdraw', access: record, ...as(takeWorkBack) },
    {
      method: 'GET',
      path: '/desk/work/report',
      access: { permission: 'work.read' },
      ...as(workReportPage),
    },
  ];
}
