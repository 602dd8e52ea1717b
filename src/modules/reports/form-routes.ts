import { REDIRECT, viewBudget } from '#platform/http/view-budget.ts';
import type { PageRequest, RateLimit, Route, SharedLimit } from '#platform/http/route.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { MAX_PHOTOGRAPH_BYTES } from '#platform/images/open-photograph.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import { MAX_PHOTOS } from './domain/photo-files.ts';
import { addPhotos } from './pages/form/add-photos.ts';
import { answerStep, beginAnew, openForm } from './pages/form/answer-step.tsx';
import { DRAFT_FIELDS } from './pages/form/draft.ts';
import { STEPS } from './pages/form/judge-draft.ts';
import { ADD_PHOTOS_PATH } from './pages/form/photos.tsx';
import { offlineReportPage } from './pages/form/offline-page.tsx';
import { receivePhoto, receiveReport } from './pages/form/receive-report.ts';
import { KEPT_ANSWER_FIELDS } from './pages/form/place-answers.ts';
import { SAID_BY_PHOTO, TAKE_PLACE_PATH } from './pages/form/place-from-photo.tsx';
import type { ReportPages } from './pages/form/report-pages.ts';
import { sendReport } from './pages/form/send-report.tsx';
import { offerSimilar } from './pages/form/similar.tsx';
import { stepPath } from './pages/form/step-addresses.ts';
import { takePlace } from './pages/form/take-place.ts';
import {
  beginAtReceipt,
  mendedByReceipt,
  openReceipt,
  receiptPage,
  reopenByReceipt,
  stopNewsByReceipt,
} from './pages/receipt/receipt.tsx';
import { tellDeviceByReceipt } from './pages/receipt/tell-device.ts';
import { MAX_WORDS_LENGTH } from './domain/report.ts';

/**
 * A village stands behind one address of its mobile operator, and a report is eight posts. Beyond, each costs a proof of
 * work: else one neighbour could keep all others from the last question.
 */
const QUESTIONS: RateLimit = { posts: 1_200, seconds: 600, provable: true };
/** So many are sent freely; beyond, each costs its sender a proof of work, and no neighbour waits. */
const REPORTS: RateLimit = { posts: 60, seconds: 600, provable: true };
/**
 * Each is a second of work or several, and they wait in a line of two: so many of one network come freely, and beyond,
 * each costs a proof of work. Whoever brings none is counted among the questions alone.
 */
const PHOTOGRAPHS = {
  field: 'photo',
  limit: { posts: 120, seconds: 600, provable: true },
} as const;
const PHOTOGRAPH = { bytes: MAX_PHOTOGRAPH_BYTES, limited: PHOTOGRAPHS } as const;
/**
 * A thousand million million codes: where a million reports are kept, whoever tries as often as this from a hundred
 * networks at once meets one of them in some three years. A neighbour behind the same address pays a second of computing,
 * and reads their answer.
 */
/** Of every sort together, and of no sort's own: at this door somebody tries them all at once. */
const UNKNOWN_CODES: SharedLimit = {
  of: 'codes of any sort',
  limit: { posts: 60, seconds: 600, provable: true, ofAll: 3_000 },
};
const CODES: RateLimit = { posts: 60, seconds: 600, provable: true };

const submit = { permission: 'report.submit' } as const;
const read = { permission: 'receipt.read' } as const;

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { words: MAX_WORDS_LENGTH };

/** Telling the police about a problem, and reading the answer by the code of the receipt. */
export function reportFormRoutes(pages: ReportPages): readonly Route[] {
  const shown = { method: 'GET', locales: MAIN_LOCALES } as const;
  const posted = { method: 'POST', locales: MAIN_LOCALES } as const;
  const fields = [...DRAFT_FIELDS, 'q', 'list', 'other'];
  const after = [...STEPS.filter((step) => step !== 'what'), 'similar', 'check', 'sent'] as const;
  return withMaxLengths(MAX_LENGTHS, [
    {
      ...shown,
      path: stepPath('what'),
      budget: viewBudget(0, 16),
      access: submit,
      handle: (request) => openForm(pages, request),
    },
    ...[...STEPS, 'check' as const].map(
      (step): Route => ({
        ...posted,
        path: stepPath(step),
        access: submit,
        limit: QUESTIONS,
        fields,
        handle: (request) => answerStep(pages, request, step),
      }),
    ),
    {
      ...posted,
      path: stepPath('similar'),
      access: submit,
      limit: QUESTIONS,
      fields: DRAFT_FIELDS,
      handle: (request) => offerSimilar(pages, request),
    },
    {
      ...posted,
      path: ADD_PHOTOS_PATH,
      access: submit,
      limit: QUESTIONS,
      upload: { ...PHOTOGRAPH, files: MAX_PHOTOS, keepsOthers: true },
      fields: [...DRAFT_FIELDS, 'photo', 'go', 'remove'],
      repeated: ['photo'],
      handle: (request) => addPhotos(pages, request),
    },
    {
      ...posted,
      path: TAKE_PLACE_PATH,
      access: submit,
      limit: QUESTIONS,
      upload: { ...PHOTOGRAPH, files: 1, keepsOthers: true },
      fields: [...DRAFT_FIELDS.filter((field) => !SAID_BY_PHOTO.includes(field)), 'photo'],
      handle: (request) => takePlace(pages, request),
    },
    {
      ...posted,
      path: stepPath('sent'),
      access: submit,
      limit: REPORTS,
      fields: DRAFT_FIELDS,
      handle: (request) => sendReport(pages, request),
    },
    ...['/report', ...after.map(stepPath), TAKE_PLACE_PATH, ADD_PHOTOS_PATH].map(
      (path): Route => ({
        ...shown,
        path,
        budget: REDIRECT,
        access: submit,
        unlisted: true,
        handle: beginAnew,
      }),
    ),
    ...offlineRoutes(pages),
    ...receiptRoutes(pages),
  ]);
}

/** For where there is no network: a page that a telephone keeps, and where what waited on it is sent. */
function offlineRoutes(pages: ReportPages): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/report/offline',
      budget: viewBudget(0, 20),
      access: submit,
      locales: MAIN_LOCALES,
      unlisted: true,
      handle: (request) => offlineReportPage(pages, request),
    },
    {
      method: 'POST',
      path: '/report/receive',
      access: submit,
      locales: MAIN_LOCALES,
      limit: REPORTS,
      fields: [...DRAFT_FIELDS, ...KEPT_ANSWER_FIELDS],
      handle: (request) => receiveReport(pages, request),
    },
    {
      method: 'POST',
      path: '/report/receive/photo',
      access: submit,
      locales: MAIN_LOCALES,
      limit: QUESTIONS,
      upload: { ...PHOTOGRAPH, files: 1 },
      fields: ['key', 'photo'],
      handle: (request) => receivePhoto(pages, request),
    },
  ];
}

function receiptRoutes(pages: ReportPages): readonly Route[] {
  const post = (
    path: string,
    fields: readonly string[],
    handle: (request: PageRequest) => ReturnType<Route['handle']>,
  ): Route => ({
    method: 'POST',
    path,
    access: read,
    locales: MAIN_LOCALES,
    limit: CODES,
    fields,
    handle,
  });
  return [
    {
      method: 'GET',
      path: '/receipt',
      budget: viewBudget(0, 6),
      access: read,
      locales: MAIN_LOCALES,
      handle: receiptPage,
    },
    {
      ...post('/receipt', ['code'], (request) => openReceipt(pages, request)),
      misses: UNKNOWN_CODES,
    },
    post('/receipt/reopen', ['code', 'words'], (request) => reopenByReceipt(pages, request)),
    post('/receipt/mended', ['code', 'mended', 'words'], (request) =>
      mendedByReceipt(pages, request),
    ),
    post('/receipt/no-news', ['code', 'what'], (request) => stopNewsByReceipt(pages, request)),
    post('/receipt/device', ['code', 'endpoint', 'publicKey', 'authSecret'], (request) =>
      tellDeviceByReceipt(pages, request),
    ),
    ...['/receipt/reopen', '/receipt/mended', '/receipt/no-news', '/receipt/device'].map(
      (path): Route => ({
        method: 'GET',
        path,
        budget: REDIRECT,
        access: read,
        locales: MAIN_LOCALES,
        unlisted: true,
        handle: beginAtReceipt,
      }),
    ),
  ];
}
