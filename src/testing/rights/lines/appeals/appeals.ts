import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import {
  plantAnsweredAppeal,
  plantAppeal,
  plantAppealInWork,
  plantAppealReceipt,
  plantAppealToHandle,
} from '../../plants-appeals.ts';

const TEXT = new TextEncoder().encode('Додаток до звернення.');

const appeal = ({ world }: Posting) => ({
  key: world.context.platform.random.uuid(),
  kind: 'application',
  areaId: world.grounds.here.hromada,
  name: 'Вигадана Ганна Петрівна',
  residence: 'с. Вигадане, вул. Миру, 4',
  substance: 'Прошу перевірити, чому вночі біля школи їздять без світла.',
  answerWay: 'email',
  email: 'hanna@example.org',
  phone: '',
  benefit: '',
  files: '',
  backTo: '',
});

/** What residents send: everybody may. */
export const publicAppealLines: readonly Line[] = [
  {
    route: 'POST /receipt/report',
    plant: plantAppealReceipt,
    form: (posting) => ({ ...problem(posting), code: posting.thing.known?.['code'] ?? '' }),
    answers: 200,
  },
  { route: 'GET /receipt/report', answers: 303 },
  {
    route: 'POST /appeal',
    form: (posting) => ({ ...appeal(posting), step: 'author', go: 'next' }),
    answers: 200,
  },
  {
    route: 'POST /appeal/sent',
    form: (posting) => ({ ...appeal(posting), step: 'check', go: '' }),
    answers: 200,
  },
  { route: 'GET /appeal/files', answers: 303 },
  { route: 'GET /appeal/sent', answers: 303 },
  { route: 'GET /appeal/no-news', answers: 303 },
  {
    route: 'POST /appeal/no-news',
    // Of nothing: whoever has none is asked for it, at the door of all receipts.
    form: ({ world }) => ({ code: newReceiptCode(world.context.platform.random) }),
    answers: 303,
  },
  {
    route: 'POST /appeal/files',
    form: (posting) => ({ ...appeal(posting), step: 'files', go: 'add' }),
    file: { field: 'file', name: 'letter.txt', bytes: TEXT },
    answers: 200,
  },
  {
    route: 'POST /receipt/slip',
    form: ({ world }) => ({ code: newReceiptCode(world.context.platform.random) }),
    answers: 200,
  },
];

/** What an author lets everybody know of an appeal. */
const problem = ({ thing }: Posting) => ({
  category: 'dark-place',
  areaId: thing.known?.['area'] ?? '',
  placeWords: 'біля школи',
  words: 'Не світить ліхтар.',
  go: 'send',
});

const step = ({ thing }: Posting) => ({
  words: 'Розглянуто.',
  seenAt: thing.known?.['seenAt'] ?? '',
});

/** An act has a page of its own, and a form. */
const act = (name: string, form: Line['form'] = step): readonly Line[] => [
  { route: `GET /desk/appeals/:id/${name}`, plant: plantAppealInWork },
  {
    route: `POST /desk/appeals/:id/${name}`,
    plant: plantAppealToHandle,
    ...(form && { form }),
  },
];

/** A hromada, to whose police something came. */
const plantHromada: Plant = (world, where) => {
  if (where === 'own' || where === 'assigned') return Promise.resolve(undefined);
  const { hromada } = world.groundOf(where);
  const facts = { areaIds: world.context.areas.lineOf(hromada) };
  return Promise.resolve({ params: {}, facts, known: { hromada } });
};

const entry: Line['form'] = (posting) => {
  const { backTo: _, ...told } = appeal(posting);
  return {
    ...told,
    areaId: posting.thing.known?.['hromada'] ?? '',
    way: 'handed-in',
    signed: 'yes',
    receivedDay: '2026-11-24',
    receivedTime: '10:30',
    answerWay: 'post',
  };
};

/** At the desk: one of them, and each act on a page of its own. */
export const appealsLines: readonly Line[] = [
  {
    route: 'POST /desk/appeals/new',
    plant: plantHromada,
    form: entry,
    file: { field: 'file', name: 'letter.txt', bytes: TEXT },
    // The receipt is the answer; what is told of another place stays typed, with why.
    answers: 200,
    refused: 422,
    keeps: true,
  },
  { route: 'GET /desk/appeals/:id', plant: plantAppealInWork },
  { route: 'GET /desk/appeals/:id/files/:file', plant: plantAppealInWork },
  { route: 'GET /desk/appeals/:id/letter', plant: plantAnsweredAppeal },
  { route: 'GET /desk/appeals/:id/letter.docx', plant: plantAnsweredAppeal },
  ...pageAndForm(
    '/desk/appeals/:id/register',
    { plant: plantAppeal },
    {
      form: (posting) => ({
        ...step(posting),
        officerId: posting.thing.known?.['officer'] ?? '',
        term: 'full',
      }),
    },
  ),
  ...act('report', (posting) => ({ ...problem(posting), consent: 'yes' })),
  ...act('answer'),
  ...act('return'),
  ...act('pass-on', (posting) => ({ ...step(posting), passedTo: 'Вигадана рада' })),
  ...act('extend', (posting) => ({ ...step(posting), until: '2026-12-29' })),
  ...act('refuse', (posting) => ({
    ...step(posting),
    ground: 'not-satisfied',
    howToComplain: 'Оскаржити можна впродовж року.',
  })),
];
