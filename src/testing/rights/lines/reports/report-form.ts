import sharp from 'sharp';
import { newId } from '#kernel/ids.ts';
import { submitReport } from '#modules/reports/use-cases/submit-report.ts';
import { photographSaying, written } from '#platform/images/testing.ts';
import { testDevice } from '#platform/push/testing.ts';
import type { Form, Line, Plant, Posting } from '../../line.ts';

const LAMP = await sharp({ create: { width: 320, height: 240, channels: 3, background: '#345' } })
  .png()
  .toBuffer();

/** Taken in the hromada of the askers. */
const WITH_PLACE = await photographSaying(written({ lat: 45.5, lon: 29.7 }));

/** A report that somebody sent, and the code of its receipt, which is all that its author holds. */
const plantReceipt: Plant = async (world, where) => {
  const { context } = world;
  const key = newId<'sender-key'>(context.platform.random);
  const sent = await submitReport(context, {
    key,
    category: 'dark-place',
    words: `Темно біля школи ${world.next()}`,
    answers: {},
    place: { areaId: world.groundOf(where).village },
    placeWords: '',
    contact: undefined,
    photos: [],
    language: 'uk',
  });
  if (!sent.ok) throw new Error(`no report: ${sent.refusal}`);
  return { params: {}, facts: {}, known: { code: sent.value.code } };
};

function answered({ world }: Posting): Form {
  const { areas, platform } = world.context;
  return {
    key: newId<'sender-key'>(platform.random),
    category: 'dark-place',
    place: areas.get(world.grounds.here.village)?.slug ?? '',
    placeWords: 'біля магазину',
    words: 'Не світить ліхтар.',
    'answer-1': 'yes',
    contact: 'email',
    email: 'hanna@example.org',
  };
}

const question = (name: string): Line => ({
  route: `POST /report/new${name}`,
  form: answered,
  answers: 200,
  keeps: true,
});

const shows = (name: string): Line => ({ route: `GET /report/new${name}`, answers: 303 });

const byCode = ({ thing }: Posting): Form => ({ code: thing.known?.['code'] ?? '' });

/** What everybody may do without an account: tell of a problem, and read the answer by the code. */
export const reportFormLines: readonly Line[] = [
  ...['', '/where', '/similar', '/photos', '/words', '/contact', '/check'].map(question),
  {
    ...question('/photos/add'),
    form: (posting) => ({ ...answered(posting), go: 'add' }),
    file: { field: 'photo', name: 'lamp.png', bytes: LAMP },
  },
  {
    ...question('/where/photo'),
    form: (posting) => {
      const { place: _, ...others } = answered(posting);
      return others;
    },
    file: { field: 'photo', name: 'place.jpg', bytes: WITH_PLACE },
  },
  question('/sent'),
  ...[
    '/where',
    '/where/photo',
    '/similar',
    '/photos',
    '/photos/add',
    '/words',
    '/contact',
    '/check',
    '/sent',
  ].map(shows),
  { route: 'GET /report', answers: 303 },
  { route: 'POST /report/receive', form: answered, answers: 200, keeps: true },
  {
    route: 'POST /report/receive/photo',
    form: ({ world }) => ({ key: newId<'sender-key'>(world.context.platform.random) }),
    file: { field: 'photo', name: 'lamp.png', bytes: LAMP },
    answers: 200,
    keeps: true,
  },
  { route: 'POST /receipt', plant: plantReceipt, form: byCode, answers: 200, keeps: true },
  {
    route: 'POST /receipt/reopen',
    plant: plantReceipt,
    form: (posting) => ({ ...byCode(posting), words: 'І досі темно.' }),
    answers: 200,
    keeps: true,
  },
  {
    route: 'POST /receipt/mended',
    plant: plantReceipt,
    form: (posting) => ({ ...byCode(posting), mended: 'no', words: 'І досі темно.' }),
    answers: 200,
    keeps: true,
  },
  { route: 'POST /receipt/no-news', plant: plantReceipt, form: byCode, answers: 200, keeps: true },
  {
    route: 'POST /receipt/device',
    plant: plantReceipt,
    form: (posting) => {
      const { endpoint, publicKey, authSecret } = testDevice();
      return { ...byCode(posting), endpoint, publicKey, authSecret };
    },
    answers: 200,
    keeps: true,
  },
  ...['/reopen', '/mended', '/no-news', '/device'].map(
    (name): Line => ({ route: `GET /receipt${name}`, answers: 303 }),
  ),
];
