import { type Line, type Posting, pageAndForm } from '../line.ts';
import {
  plantConfidential,
  plantPublishedReport,
  plantReport,
  plantReportPhoto,
} from '../plants-reports.ts';

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
    plant: plantReport,
    // What cannot be given stays as it is, and the page says how many that are.
    answers: 200,
    refused: 409,
    form: ({ thing, world, ...posting }) => ({
      report: `${thing.params['id']}@${seenAt({ thing, world, ...posting })}`,
      officerId: world.context.officers.all()[0]?.id ?? '',
    }),
  },
  {
    route: 'POST /desk/reports/sharing/undo',
    plant: plantReport,
    refused: 409,
    form: (posting) => ({ gift: `${posting.thing.params['id']}@${seenAt(posting)}@` }),
  },
  { route: 'GET /desk/reports/:id', plant: plantReport },
  { route: 'POST /desk/reports/:id/answer', plant: plantReport, form: accepted },
  { route: 'POST /desk/reports/:id/give', plant: plantReport, form: toNobody },
  { route: 'POST /desk/reports/:id/note', plant: plantReport, form: note, keeps: true },
  ...pageAndForm('/desk/reports/:id/correct', { plant: plantReport }, { form: corrected }),
  ...pageAndForm(
    '/desk/reports/:id/publish',
    { plant: plantReport },
    { form: words('look'), answers: 200, keeps: true },
  ),
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
    plant: plantReportPhoto,
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
    plant: plantConfidential,
    judge: (may) => may('confidential-report.answer'),
    form: accepted,
  },
  {
    route: 'POST /desk/reports/:id/give',
    plant: plantConfidential,
    judge: (may) => may('confidential-report.give'),
    form: toNobody,
  },
  {
    route: 'POST /desk/reports/:id/note',
    plant: plantConfidential,
    judge: (may) => may('confidential-report.answer'),
    form: note,
    keeps: true,
  },
  ...pageAndForm(
    '/desk/reports/:id/correct',
    { plant: plantConfidential, judge: (may) => may('confidential-report.answer') },
    { form: corrected },
  ),
  ...pageAndForm(
    '/desk/reports/:id/publish',
    { plant: plantConfidential, judge: () => false },
    { form: words('publish') },
  ),
];
