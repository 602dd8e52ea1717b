import { newId } from '#kernel/ids.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { photograph } from '#modules/reports/testing.ts';
import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import { plantArea } from '../../plants-areas.ts';
import { plantOfficer } from '../../plants-officers.ts';
import {
  plantEvidence,
  plantOwner,
  plantPromise,
  plantPromiseToAnswer,
  plantPublishedQuestion,
  plantQuestion,
  plantQuestionToAnswer,
  plantQuestionToMerge,
  plantQuestionToPublish,
  plantReadQuestion,
} from '../../plants-promises.ts';

const PICTURE = await photograph(120);

const question = ({ world }: Posting) => ({
  key: newId<'sender-key'>(world.context.platform.random),
  words: 'Коли зробите розмітку?',
  email: '',
  phone: '',
  contactsSeen: '',
});

export const asking = (path: `/${string}`, plant: Plant): readonly Line[] =>
  pageAndForm(path, { plant }, { form: question, answers: 200, keeps: true });

/** What everybody reads of promises and questions, and how somebody asks. */
export const publicPromiseLines: readonly Line[] = [
  ...['', '.rss', '.atom', '.json'].map(
    (ending): Line => ({ route: `GET /area/:slug/promises${ending}`, plant: plantArea }),
  ),
  { route: 'GET /area/:slug/questions', plant: plantArea },
  { route: 'GET /promises/:id', plant: plantPromise },
  { route: 'GET /promises/:id/photos/:step', plant: plantEvidence },
  { route: 'GET /promises/:id/photos/:step/small', plant: plantEvidence },
  { route: 'GET /questions/:id', plant: plantPublishedQuestion },
  { route: 'GET /questions/no-news', answers: 303 },
  {
    route: 'POST /questions/no-news',
    // Of nothing: whoever has none is asked for it, at the door of all receipts.
    form: ({ world }) => ({ code: newReceiptCode(world.context.platform.random) }),
    answers: 303,
  },
  ...asking('/officer/:slug/ask', plantOfficer),
  ...asking('/area/:slug/ask', plantArea),
];

const seen = ({ thing }: Posting) => ({ seenAt: thing.known?.['seenAt'] ?? '' });

/** An act has a page of its own, and a form. */
const promiseAct = (name: string, form: (posting: Posting) => Record<string, string>) => [
  { route: `GET /desk/promises/:id/${name}`, plant: plantPromise } as const,
  { route: `POST /desk/promises/:id/${name}`, plant: plantPromiseToAnswer, form } as const,
];

const questionAct = (
  name: string,
  form: (posting: Posting) => Record<string, string>,
  [shown, posted]: readonly [Plant, Plant] = [plantReadQuestion, plantQuestionToAnswer],
) => [
  { route: `GET /desk/questions/:id/${name}`, plant: shown } as const,
  { route: `POST /desk/questions/:id/${name}`, plant: posted, form } as const,
];

/** At the desk: one of each, and each act on a page of its own. */
export const promisesLines: readonly Line[] = [
  {
    route: 'POST /desk/promises/new',
    plant: plantOwner,
    form: ({ world, thing }) => ({
      key: newId<'sender-key'>(world.context.platform.random),
      words: 'Поставити ліхтар.',
      officerId: thing.known?.['officer'] ?? '',
      areaId: thing.known?.['area'] ?? '',
      dueOn: '2027-01-20',
    }),
    // What is another’s to promise stays typed, with why.
    refused: 422,
    keeps: true,
  },
  { route: 'GET /desk/promises/:id', plant: plantPromise },
  { route: 'GET /desk/promises/:id/answer', plant: plantPromise },
  {
    route: 'POST /desk/promises/:id/answer',
    plant: plantPromiseToAnswer,
    form: (posting) => ({
      ...seen(posting),
      became: 'kept',
      words: 'Ліхтар світить.',
      link: '',
    }),
    file: { field: 'photo', name: 'lamp.jpg', bytes: PICTURE },
  },
  ...promiseAct('change', (posting) => ({
    ...seen(posting),
    promised: 'Поставити два ліхтарі.',
    dueOn: '2027-01-20',
    words: 'Чекаємо на опори.',
  })),
  ...promiseAct('withdraw', (posting) => ({ ...seen(posting), words: 'Ставить громада.' })),
  { route: 'GET /desk/questions/:id', plant: plantQuestion },
  ...questionAct('answer', (posting) => ({ ...seen(posting), words: 'Навесні.' })),
  ...questionAct('refuse', (posting) => ({ ...seen(posting), words: 'Це вирішує суд.' })),
  ...questionAct('private', seen, [plantQuestion, plantQuestionToPublish]),
  ...questionAct(
    'publish',
    (posting) => ({ ...seen(posting), words: 'Коли розмітка?', contactsSeen: '' }),
    [plantQuestion, plantQuestionToPublish],
  ),
  ...questionAct(
    'merge',
    (posting) => ({ ...seen(posting), into: posting.thing.known?.['into'] ?? '' }),
    [plantQuestion, plantQuestionToMerge],
  ),
  ...questionAct('promise', (posting) => ({
    ...seen(posting),
    key: newId<'sender-key'>(posting.world.context.platform.random),
    words: 'Дізнаюся й відповім.',
    dueOn: '2027-01-20',
  })),
  ...questionAct('give', (posting) => ({
    ...seen(posting),
    officerId: posting.thing.known?.['officer'] ?? '',
  })),
];
