import type { Line, Posting } from '../../line.ts';
import {
  plantConfidential,
  plantConfidentialToHandle,
  plantPhotoToJudge,
  plantPublishedReport,
  plantReport,
  plantReportPhoto,
  plantReportToHandle,
} from '../../plants-reports.ts';

const seenAt = ({ thing }: Posting) => thing.known?.['seenAt'] ?? '';

const accepted = (posting: Posting) => ({
  status: 'accepted',
  words: 'Прочитали, подивимося на місці.',
  passedTo: '',
  duplicateOf: '',
  seenAt: seenAt(posting),
});

const corrected = (posting: Posting) => ({
  category: 'damage',
  areaId: posting.thing.facts.areaIds?.[0] ?? '',
  placeWords: '',
  seenAt: seenAt(posting),
});

const words = (act: 'look' | 'publish') => (posting: Posting) => ({
  act,
  words: 'Не світить ліхтар.',
  placeWords: '',
  seenAt: seenAt(posting),
});

const toNobody = (posting: Posting) => ({ officerId: '', seenAt: seenAt(posting) });
const note = { 'note-words': 'Спитати в старости' };

/** What residents tell, at the desk. */
export const reportsLines: readonly Line[] = [
  {
    route: 'POST /desk/reports/sharing',
    plant: plantReportToHandle,
    // What cannot be given stays as it is, and the page says how many that are.
    answers: 200,
    refused: 409,
    form: (posting) => ({
      report: `${posting.thing.params['id']}@${seenAt(posting)}`,
      officerId: posting.thing.known?.['serving'] ?? '',
    }),
  },
  {
    route: 'POST /desk/reports/sharing/undo',
    plant: plantReportToHandle,
    refused: 409,
    form: (posting) => ({ gift: `${posting.thing.params['id']}@${seenAt(posting)}@` }),
  },
  { route: 'GET /desk/reports/:id', plant: plantReport },
  {
    route: 'POST /desk/reports/:id',
    plant: plantReportToHandle,
    form: note,
    answers: 200,
    keeps: true,
  },
  { route: 'POST /desk/reports/:id/answer', plant: plantReportToHandle, form: accepted },
  { route: 'POST /desk/reports/:id/pass-again', plant: plantReportToHandle },
  { route: 'POST /desk/reports/:id/give', plant: plantReportToHandle, form: toNobody },
  { route: 'POST /desk/reports/:id/note', plant: plantReportToHandle, form: note, keeps: true },
  { route: 'GET /desk/reports/:id/correct', plant: plantReport },
  { route: 'POST /desk/reports/:id/correct', plant: plantReportToHandle, form: corrected },
  { route: 'GET /desk/reports/:id/publish', plant: plantReport },
  {
    route: 'POST /desk/reports/:id/publish',
    plant: plantReportToHandle,
    form: words('look'),
    answers: 200,
    keeps: true,
  },
  {
    route: 'POST /desk/reports/:id/publish',
    plant: plantPublishedReport,
    form: words('publish'),
  },
  { route: 'POST /desk/reports/:id/hide', plant: plantPublishedReport, keeps: true },
  { route: 'POST /desk/reports/:id/show', plant: plantPublishedReport, keeps: true },
  { route: 'GET /desk/reports/:id/photos/:photo', plant: plantReportPhoto },
  { route: 'GET /desk/reports/:id/photos/:photo/large', plant: plantReportPhoto },
  { route: 'GET /desk/reports/:id/photos/:photo/small', plant: plantReportPhoto },
  {
    route: 'POST /desk/reports/:id/photos/:photo/judge',
    plant: plantPhotoToJudge,
    form: { shown: 'no' },
    keeps: true,
  },
];

/** Told in confidence: rights of their own, and nobody publishes it. */
export const confidentialReportsLines: readonly Line[] = [
  {
    route: 'GET /desk/reports/:id',
    plant: plantConfidential,
    judge: (may) => may('confidential-report.read'),
  },
  {
    route: 'POST /desk/reports/:id/answer',
    plant: plantConfidentialToHandle,
    judge: (may) => may('confidential-report.answer'),
    form: accepted,
  },
  {
    route: 'POST /desk/reports/:id/give',
    plant: plantConfidentialToHandle,
    judge: (may) => may('confidential-report.give'),
    form: toNobody,
  },
  {
    route: 'POST /desk/reports/:id/note',
    plant: plantConfidentialToHandle,
    judge: (may) => may('confidential-report.answer'),
    form: note,
    keeps: true,
  },
  {
    route: 'GET /desk/reports/:id/correct',
    plant: plantConfidential,
    judge: (may) => may('confidential-report.answer'),
  },
  {
    route: 'POST /desk/reports/:id/correct',
    plant: plantConfidentialToHandle,
    judge: (may) => may('confidential-report.answer'),
    form: corrected,
  },
  { route: 'GET /desk/reports/:id/publish', plant: plantConfidential, judge: () => false },
  {
    route: 'POST /desk/reports/:id/publish',
    plant: plantConfidentialToHandle,
    judge: () => false,
    form: words('publish'),
  },
];
