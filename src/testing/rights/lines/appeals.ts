import { newReceiptCode } from '../../../kernel/receipts/receipt-code.ts';
import { type Line, type Posting, pageAndForm } from '../line.ts';
import { plantAnsweredAppeal, plantAppeal, plantAppealInWork } from '../plants-appeals.ts';

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

const step = ({ thing }: Posting) => ({
  words: 'Розглянуто.',
  seenAt: thing.known?.['seenAt'] ?? '',
});

const inWork = { plant: plantAppealInWork } as const;

/** At the desk: one of them, and each act on a page of its own. */
export const appealsLines: readonly Line[] = [
  { route: 'GET /desk/appeals/:id', ...inWork },
  { route: 'GET /desk/appeals/:id/files/:file', ...inWork },
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
  ...pageAndForm('/desk/appeals/:id/answer', inWork, { form: step }),
  ...pageAndForm('/desk/appeals/:id/return', inWork, { form: step }),
  ...pageAndForm('/desk/appeals/:id/pass-on', inWork, {
    form: (posting) => ({ ...step(posting), passedTo: 'Вигадана рада' }),
  }),
  ...pageAndForm('/desk/appeals/:id/extend', inWork, {
    form: (posting) => ({ ...step(posting), until: '2026-12-29' }),
  }),
  ...pageAndForm('/desk/appeals/:id/refuse', inWork, {
    form: (posting) => ({
      ...step(posting),
      ground: 'not-satisfied',
      howToComplain: 'Оскаржити можна впродовж року.',
    }),
  }),
];
