import sharp from 'sharp';
import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import { mayByTable } from '../../oracle.ts';
import {
  plantAbsence,
  plantHalfYear,
  plantIssue,
  plantOfficer,
  plantOwnOfficer,
  plantPlaceOfWork,
  plantPublishedHalf,
  plantReception,
  plantVacancy,
  plantWork,
} from '../../plants-officers.ts';

const FACE = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#888' } })
  .png()
  .toBuffer();

/** A card is shown to colleagues of the area, and to the officer herself. */
const known: Line['judge'] = (may) => may('officer.list') || may('officer-contact.edit');

const contacts = ({ thing }: Posting) => ({
  version: thing.known?.['version'] ?? '',
  phones: '067 000 00 01',
  telegram: '',
  viber: '',
  whatsapp: '',
  signal: '',
  languages: 'uk',
});

const card = (posting: Posting) => ({
  ...contacts(posting),
  badgeNumber: String(500_000 + posting.world.next()),
  name: 'Нова Вигадана',
  nameEn: '',
  kind: 'district',
  wordForm: 'feminine',
  rank: '',
  email: '',
  stationId: '',
});

/** Whoever keeps the cards sends all of it; the officer herself, how to reach her. */
function wholeOrContacts(posting: Posting) {
  const row = posting.world.rows.get('officer-card.edit');
  const keeps = row !== undefined && mayByTable(row, posting.asker, posting.thing.facts);
  return keeps ? card(posting) : contacts(posting);
}

/** For a page that is asked for before the forms: one of them gives the card to somebody else. */
const ofItsOwn =
  (plant: Plant): Plant =>
  (world, where, asker) =>
    plant(world, where, asker);

const seen = { plant: plantOfficer, judge: known } as const;
const TODAY = '2026-11-25';

/** Officers, their cards, hours, beats and absences. */
export const officersLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/officers/new',
    { plant: plantPlaceOfWork, refused: 422 },
    {
      form: (posting) => ({
        ...card(posting),
        version: '0',
        areaId: posting.thing.known?.['area'] ?? '',
        startsOn: TODAY,
      }),
    },
  ),
  ...pageAndForm(
    '/desk/officers/vacancies/:area',
    { plant: plantVacancy },
    {
      form: ({ thing }) => ({
        officerId: thing.known?.['officer'] ?? '',
        startsOn: TODAY,
        endsOn: '',
      }),
    },
  ),
  { route: 'GET /desk/officers/:id', ...seen },
  { route: 'POST /desk/officers/:id', plant: plantOfficer, form: wholeOrContacts },
  { route: 'POST /desk/officers/:id/check', plant: plantOfficer, keeps: true },
  { route: 'GET /desk/officers/:id/hours', ...seen },
  {
    route: 'POST /desk/officers/:id/hours',
    plant: plantOfficer,
    form: ({ world }) => ({
      weekday: '1',
      startsAt: '09:00',
      endsAt: '10:00',
      areaId: '',
      place: `Кабінет ${world.next()}`,
      placeEn: '',
    }),
  },
  { route: 'POST /desk/officers/:id/hours/:reception/remove', plant: plantReception },
  { route: 'GET /desk/officers/:id/beats', ...seen },
  {
    route: 'POST /desk/officers/:id/beats',
    plant: plantOfficer,
    form: ({ thing }) => ({ areaId: thing.facts.areaIds?.[1] ?? '', startsOn: TODAY, endsOn: '' }),
  },
  {
    route: 'POST /desk/officers/:id/beats/:assignment/end',
    plant: plantOfficer,
    form: ({ thing }) => ({ [`end-${thing.params['assignment']}`]: TODAY }),
  },
  { route: 'GET /desk/officers/:id/absences', ...seen },
  {
    route: 'POST /desk/officers/:id/absences',
    plant: plantOfficer,
    form: { from: '2026-12-10', to: '2026-12-12', deputy: '' },
  },
  { route: 'POST /desk/officers/:id/absences/:absence/cancel', plant: plantAbsence },
  { route: 'GET /desk/officers/:id/photo', ...seen },
  {
    route: 'POST /desk/officers/:id/photo',
    plant: plantOfficer,
    form: { consentOn: TODAY },
    file: { field: 'photo', name: 'face.png', bytes: FACE },
    keeps: true,
  },
  { route: 'POST /desk/officers/:id/photo/withdraw', plant: plantOfficer, keeps: true },
  { route: 'GET /desk/officers/:id/service', plant: plantOfficer },
  {
    route: 'POST /desk/officers/:id/service/account',
    plant: plantOfficer,
    form: { accountId: '' },
  },
  {
    route: 'POST /desk/officers/:id/service/leaving',
    plant: plantOfficer,
    form: { leftOn: TODAY },
  },
];

/** What residents say is wrong on a card. */
export const issueLines: readonly Line[] = [
  { route: 'GET /desk/issues/:id', plant: plantIssue },
  { route: 'POST /desk/issues/:id/take', plant: plantIssue, keeps: true },
  {
    route: 'POST /desk/issues/:id/handle',
    plant: plantIssue,
    form: { outcome: 'corrected', answer: 'Виправлено' },
  },
];

const writesWork = ({ world }: Posting) => ({
  key: world.context.platform.random.uuid(),
  kind: 'visit',
  count: '1',
  day: TODAY,
});

/** What officers write down of their work, each their own. */
export const workLines: readonly Line[] = [
  { route: 'POST /desk/work', plant: plantOwnOfficer, form: writesWork, keeps: true },
  {
    route: 'POST /desk/work/receive',
    plant: plantOwnOfficer,
    refusedBy: 'door',
    form: writesWork,
    answers: 200,
    keeps: true,
  },
  { route: 'POST /desk/work/:id/withdraw', plant: plantWork },
  { route: 'GET /desk/work/report/:id/:half', plant: ofItsOwn(plantHalfYear) },
  {
    route: 'POST /desk/work/report/:id/:half',
    plant: plantHalfYear,
    form: ({ thing }) => ({
      done: 'Освітлено переходи.',
      troubles: '',
      plans: '',
      seen: thing.known?.['seen'] ?? '',
    }),
  },
  {
    route: 'POST /desk/work/report/:id/:half/publish',
    plant: plantHalfYear,
    form: ({ thing }) => ({ seen: thing.known?.['seen'] ?? '' }),
  },
  { route: 'POST /desk/work/report/:id/:half/withdraw', plant: plantPublishedHalf },
];

/** What residents see: everybody does. */
export const publicOfficerLines: readonly Line[] = [
  { route: 'GET /officer/:slug', plant: plantOfficer },
  { route: 'GET /officer/:slug/poster', plant: plantOfficer },
  { route: 'GET /officer/:slug/report/:half', plant: ofItsOwn(plantPublishedHalf) },
  { route: 'GET /officer/:slug/report/:half/docx', plant: ofItsOwn(plantPublishedHalf) },
  { route: 'GET /officer/:slug/wrong', plant: plantOfficer },
  {
    route: 'POST /officer/:slug/wrong',
    plant: plantOfficer,
    form: ({ world }) => ({
      key: world.context.platform.random.uuid(),
      subject: 'phone',
      note: '',
    }),
    keeps: true,
  },
];
