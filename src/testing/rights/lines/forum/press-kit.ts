import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import { plantForum, plantPublicForum } from '../../plants-forum.ts';
import {
  plantEmbargoedRelease,
  plantPublicRelease,
  plantReleaseDraft,
  plantReleaseToCorrect,
  plantReleaseToFinish,
  plantReleaseToReopen,
  plantReleaseToSource,
  plantReleaseToWithdraw,
  plantReleaseToWrite,
} from '../../plants-press-kit.ts';

/** What everybody reads of a release, and of the numbers of a forum. */
export const publicPressKitLines: readonly Line[] = [
  { route: 'GET /forum/:year/release', plant: plantEmbargoedRelease },
  { route: 'GET /forum/:year/release.zip', plant: plantPublicRelease },
  ...['rss', 'atom', 'json'].map(
    (ending): Line => ({ route: `GET /forum/:year/release.${ending}`, plant: plantPublicRelease }),
  ),
  { route: 'GET /forum/:year/numbers', plant: plantPublicForum },
  { route: 'GET /forum/:year/numbers.csv', plant: plantPublicForum },
];

const RELEASE = '/desk/forum/release/:release';

/** A page over a release, and the form that it takes. */
const act = (name: string, plant: Plant, form: Readonly<Record<string, string>>) =>
  pageAndForm(
    `${RELEASE}/${name}`,
    { plant },
    { form: ({ thing }: Posting) => ({ ...form, seenAt: thing.known?.['seenAt'] ?? '' }) },
  );

const QUOTES = [1, 2, 3].flatMap((number) =>
  ['said', 'by', 'saidEn', 'byEn'].map((field) => [`${field}-${number}`, ''] as const),
);

/** Who writes it. */
export const pressKitLines: readonly Line[] = [
  { route: 'GET /desk/forum/:id/release', plant: plantReleaseDraft },
  {
    route: 'POST /desk/forum/:id/release',
    plant: plantForum,
    form: { seenAt: '' },
    keeps: true,
  },
  ...act('edit', plantReleaseToWrite, {
    title: 'Реліз форуму',
    titleEn: 'Release of the forum',
    lead: 'Що, де, коли.',
    leadEn: 'What, where, when.',
    body: 'Текст.',
    bodyEn: 'Text.',
    contact: 'Пресслужба',
    contactEn: 'Press office',
    phone: '+380480000000',
    email: 'press@example.org',
    ...Object.fromEntries(QUOTES),
  }),
  ...act('source', plantReleaseToSource, {
    number: '7',
    words: 'Звіт',
    wordsEn: '',
    url: 'https://example.org/zvit',
  }),
  ...act('finish', plantReleaseToFinish, { when: 'now', day: '', time: '' }),
  ...act('correct', plantReleaseToCorrect, {
    stood: 'Текст',
    right: 'Слова',
    stoodEn: '',
    rightEn: '',
    why: 'Помилилися.',
    whyEn: '',
    sourceWords: '',
    sourceWordsEn: '',
    sourceUrl: '',
  }),
  ...act('withdraw', plantReleaseToWithdraw, { why: 'Дані неповні.', whyEn: '' }),
  {
    route: `POST ${RELEASE}/reopen`,
    plant: plantReleaseToReopen,
    form: ({ thing }) => ({ seenAt: thing.known?.['seenAt'] ?? '' }),
  },
];
