import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  type Resource,
  staffPages,
} from '#modules/identity/index.ts';
import { orGivenAway } from '#modules/officers/index.ts';
import { answerPage } from './pages/desk/answer.ts';
import { correctPage } from './pages/desk/correct.tsx';
import { countsOfRequest } from './pages/desk/counts-of-request.ts';
import { REPORTS_PATH, type ReportsDesk, type ReportsHouse } from './pages/desk/desk-pages.ts';
import { exportDocument, exportSpreadsheet } from './pages/desk/export.ts';
import { removeFilterPage, renameFilterPage, saveFilterPage } from './pages/desk/filters.ts';
import { givePage } from './pages/desk/give.ts';
import { NOTE_FIELD, REPORT_FIELDS } from './pages/desk/kept-form.ts';
import { reportsDeskText } from './pages/desk/messages/index.ts';
import { passAgainPage } from './pages/desk/pass-again.ts';
import { judgePhotoPage, photoDocument, photoPage } from './pages/desk/photo.tsx';
import { hidePage, publishPage, showAgainPage } from './pages/desk/publish.tsx';
import { notePage } from './pages/desk/note.ts';
import { reportGivenAway, reportPage } from './pages/desk/report.tsx';
import { areaName } from './pages/desk/report-words.ts';
import { reportsPage } from './pages/desk/reports.tsx';
import { sharePage, undoSharingPage } from './pages/desk/share.ts';
import { sharingPage } from './pages/desk/sharing.tsx';
import { correctionSchema } from './use-cases/correct-report.ts';
import { sharingSchema } from './use-cases/give-reports.ts';
import { MAX_WORDS_LENGTH } from './domain/report.ts';

export function reportsLink(house: ReportsHouse): DeskLink {
  return {
    id: 'reports',
    path: REPORTS_PATH,
    permission: 'report.read',
    key: 't',
    label: (locale) => reportsDeskText.in(locale)('reports'),
    waiting: async (asking) => {
      const counts = await countsOfRequest(asking, house);
      if (!counts.ok) return 0;
      const { isOfficer, mineNews, received, reopened } = counts.value;
      return isOfficer ? mineNews : received + reopened;
    },
  };
}

/**
 * That something became of a report: heard by those who may read that very one, and of a confidential one only by whom
 * it was given to and by who is let read those.
 */
export function reportEvents({ areas }: Pick<ReportsHouse, 'areas'>): readonly DeskEvents[] {
  const resourceOf = ({ area, assignee }: Readonly<Record<string, string>>): Resource => {
    const areaId = parseId<'area'>(area ?? '');
    return {
      areaIds: areaId ? areas.lineOf(areaId) : [],
      assigneeIds: assignee === undefined ? [] : [assignee],
    };
  };
  return [
    {
      types: ['report.*'],
      permission: 'report.read',
      where: (subject) =>
        subject['visibility'] === 'confidential' ? undefined : resourceOf(subject),
    },
    {
      types: ['report.*'],
      permission: 'confidential-report.read',
      where: (subject) =>
        subject['visibility'] === 'confidential' ? resourceOf(subject) : undefined,
    },
  ];
}

/** How those are told whom a report was given to, or who shares it out: where it is, never what it says. */
export function reportNotices(house: ReportsHouse): readonly NotificationKind[] {
  return (['submitted', 'given', 'reopened'] as const).map((became) => ({
    kind: `report.${became}`,
    task: 'report.answer',
    text: (locale, { area }) =>
      reportsDeskText.in(locale)(`notice.${became}`, { place: placeOf(locale, house, area) }),
  }));
}

/** Of what was told in confidence nothing is said, not even where. */
function placeOf(locale: Locale, { areas }: ReportsHouse, area: string | undefined): string {
  const areaId = parseId<'area'>(area ?? '');
  return areaId ? areaName(locale, { areas }, areaId) : reportsDeskText.in(locale)('notice.sealed');
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  words: MAX_WORDS_LENGTH,
  passedWords: MAX_WORDS_LENGTH,
  [NOTE_FIELD]: MAX_WORDS_LENGTH,
};

/** The desk of reports: the list, one of them with all that can be done, and how they are shared out. */
export function reportDeskRoutes(given: ReportsDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const act = (page: typeof reportPage) => orGivenAway(page, reportGivenAway);
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/reports', 'report.read', reportsPage),
    get('/desk/reports/export', 'report.export', exportDocument),
    get('/desk/reports/export.xlsx', 'report.export', exportSpreadsheet),
    post('/desk/reports/filters', 'report-filter.keep', saveFilterPage, {
      fields: ['name', 'view', 'category', 'area', 'status', 'officer', 'from', 'to'],
    }),
    post('/desk/reports/filters/:id/rename', 'report-filter.keep', renameFilterPage, {
      fields: ['name'],
    }),
    post('/desk/reports/filters/:id/remove', 'report-filter.keep', removeFilterPage),
    ...form('/desk/reports/sharing', 'report.give', sharing, {
      fields: Object.keys(sharingSchema.shape),
      repeated: ['report'],
    }),
    post('/desk/reports/sharing/undo', 'report.give', undoSharingPage, {
      fields: ['gift'],
      repeated: ['gift'],
    }),
    ...form('/desk/reports/:id', 'report.read', reportPage, {
      fields: REPORT_FIELDS,
    }),
    post('/desk/reports/:id/answer', 'report.answer', act(answerPage), { fields: REPORT_FIELDS }),
    post('/desk/reports/:id/pass-again', 'report.answer', act(passAgainPage)),
    post('/desk/reports/:id/give', 'report.give', act(givePage), { fields: REPORT_FIELDS }),
    post('/desk/reports/:id/note', 'report.note', act(notePage), { fields: REPORT_FIELDS }),
    ...form('/desk/reports/:id/correct', 'report.correct', act(correctPage), {
      fields: Object.keys(correctionSchema.shape),
    }),
    ...form('/desk/reports/:id/publish', 'report.publish', act(publishPage), {
      fields: ['act', 'words', 'placeWords', 'contacts-confirmed', 'seenAt'],
    }),
    post('/desk/reports/:id/hide', 'report.publish', act(hidePage)),
    post('/desk/reports/:id/show', 'report.publish', act(showAgainPage)),
    get('/desk/reports/:id/photos/:photo', 'report.read', act(photoPage)),
    get('/desk/reports/:id/photos/:photo/large', 'report.read', photoDocument('large')),
    get('/desk/reports/:id/photos/:photo/small', 'report.read', photoDocument('small')),
    post('/desk/reports/:id/photos/:photo/judge', 'report.publish', act(judgePhotoPage), {
      fields: ['shown'],
    }),
  ]);
}

const sharing: typeof sharingPage = (context, request) =>
  request.method === 'POST' ? sharePage(context, request) : sharingPage(context, request);
