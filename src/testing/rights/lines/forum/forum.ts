import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import {
  freeYear,
  plantForum,
  plantForumDraft,
  plantForumRunning,
  plantForumToCall,
  plantForumToCancel,
  plantForumToDiscard,
  plantForumToEdit,
  plantForumToHold,
  plantForumToPublish,
  plantOwnTalk,
  plantOwnTalkOfProgramme,
  plantPartOf,
  plantPublicForum,
  plantTalk,
  plantTalkToDecide,
  plantTalkToReview,
} from '../../plants-forum.ts';

const keyOf = ({ world }: Posting) => world.context.platform.random.uuid();

/** A part of one’s own talk: its form, and what was typed into it; both are a page. */
const part = (
  name: string,
  form: Readonly<Record<string, string>> | ((posting: Posting) => Record<string, string>),
): readonly Line[] => [
  { route: `GET /receipt/talk/${name}`, answers: 303 },
  {
    route: `POST /receipt/talk/${name}`,
    plant: plantOwnTalk,
    form: (posting) => ({
      code: posting.thing.known?.['code'] ?? '',
      go: 'save',
      ...(typeof form === 'function' ? form(posting) : form),
    }),
    answers: 200,
    keeps: true,
  },
];

/** What everybody reads of a forum, how somebody offers a talk, and what they do with it. */
export const publicForumLines: readonly Line[] = [
  { route: 'GET /forum/:year', plant: plantPublicForum },
  { route: 'GET /forum/:year/call', plant: plantPublicForum },
  ...pageAndForm(
    '/forum/:year/call/new',
    { plant: plantPublicForum },
    {
      form: (posting) => ({
        key: keyOf(posting),
        title: 'Кава з поліцейським',
        kind: 'talk',
        name: 'Олена Зразкова',
        email: 'olena@example.org',
      }),
      answers: 200,
      keeps: true,
    },
  ),
  ...pageAndForm(
    '/forum/:year/call/link',
    { plant: plantPublicForum },
    { form: { email: 'olena@example.org' }, answers: 200, keeps: true },
  ),
  { route: 'GET /receipt/talk', answers: 303 },
  // Its page is the same whether it opens anything or not.
  { route: 'GET /receipt/talk/link/:token', unseen: true },
  {
    route: 'POST /receipt/talk',
    plant: plantOwnTalk,
    form: ({ thing }) => ({ code: thing.known?.['code'] ?? '' }),
    answers: 200,
    keeps: true,
  },
  ...part('said', ({ thing }) => ({
    title: 'Кава',
    kind: 'talk',
    trackId: thing.known?.['track'] ?? '',
    abstract: 'Про каву',
    description: '',
    language: 'uk',
  })),
  ...part('speaker', { name: 'Олена', organisation: '', bio: '', phone: '' }),
  ...part('times', {}),
  ...part('answers', { notes: '', needs: '' }),
  {
    route: 'GET /receipt/talk/presenters',
    answers: 303,
  },
  {
    route: 'POST /receipt/talk/presenters',
    plant: plantOwnTalk,
    form: ({ thing, world }) => ({
      code: thing.known?.['code'] ?? '',
      go: 'save',
      name: 'Петро',
      email: `petro${world.next()}@example.org`,
    }),
    answers: 200,
  },
  {
    route: 'GET /receipt/talk/passport',
    answers: 303,
  },
  {
    route: 'POST /receipt/talk/passport',
    plant: plantOwnTalkOfProgramme,
    form: ({ thing }) => ({
      code: thing.known?.['code'] ?? '',
      go: 'save',
      title: 'Кава',
      problem: 'Проблема',
      done: 'Зробили',
      steps: 'Крок',
      cost: 'Нічого',
      results: 'Вийшло',
      measured: 'Підрахунок',
      contact: '',
    }),
    answers: 200,
    keeps: true,
  },
  { route: 'GET /receipt/talk/materials', answers: 303 },
  {
    route: 'POST /receipt/talk/materials',
    plant: plantOwnTalkOfProgramme,
    form: ({ thing }) => ({
      code: thing.known?.['code'] ?? '',
      go: 'save',
      recording: 'https://example.org/video',
      'title-1': 'Слайди',
      'url-1': 'https://example.org/slides',
    }),
    answers: 200,
    keeps: true,
  },
  { route: 'GET /receipt/talk/files', answers: 303 },
  {
    route: 'POST /receipt/talk/files',
    plant: plantOwnTalk,
    form: ({ thing }) => ({ code: thing.known?.['code'] ?? '', go: 'save' }),
    file: {
      field: 'file',
      name: 'kava.pdf',
      bytes: new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n'),
    },
    answers: 200,
  },
];

const FORUM = {
  title: 'Форум',
  titleEn: '',
  motto: '',
  mottoEn: '',
  about: '',
  aboutEn: '',
  hosts: '',
  hostsEn: '',
  venue: 'Бібліотека',
  venueEn: '',
  address: '',
  addressEn: '',
  gettingThere: '',
  gettingThereEn: '',
  shelter: '',
  shelterEn: '',
  stepFree: 'yes',
  from: '11:00',
  lastDay: '',
  to: '14:00',
  contactEmail: '',
  contactPhone: '',
};

/** As far as a day may be. */
const [NEW_YEAR, CHANGED_YEAR] = [2099, 2100];

const seen = ({ thing }: Posting) => ({ seenAt: thing.known?.['seenAt'] ?? '' });

/** A page of its own, and a form. */
const act = (
  path: string,
  [shown, posted]: readonly [Plant, Plant],
  form: (posting: Posting) => Record<string, string> | Promise<Record<string, string>>,
): readonly Line[] => [
  { route: `GET ${path}`, plant: shown },
  {
    route: `POST ${path}`,
    plant: posted,
    form: async (posting) => ({ ...(await form(posting)), ...seen(posting) }),
  },
];

const ONE = '/desk/forum/:id';

const NAMED = { name: 'Напрям', nameEn: '', place: '' };
const PART_FORMS = {
  track: { ...NAMED, about: '', aboutEn: '' },
  room: { ...NAMED, seats: '40', building: '' },
  question: { text: 'Чому?', textEn: '', answer: 'line', place: '' },
  criterion: NAMED,
};

const PART_PATHS = {
  track: 'tracks',
  room: 'rooms',
  question: 'questions',
  criterion: 'criteria',
};

/** At the desk: a forum is of its place, and of nobody. */
export const forumLines: readonly Line[] = [
  ...pageAndForm(
    '/desk/forum/new',
    // What is prepared elsewhere stays typed, with why.
    { plant: plantForum, refused: 422 },
    {
      form: async (posting) => ({
        ...FORUM,
        areaId: posting.thing.known?.['area'] ?? '',
        day: await freeYear(posting.world, NEW_YEAR),
        key: keyOf(posting),
      }),
      keeps: true,
    },
  ),
  { route: `GET ${ONE}`, plant: plantForum },
  ...act(`${ONE}/edit`, [plantForum, plantForumToEdit], async (posting) => ({
    ...FORUM,
    areaId: posting.thing.known?.['area'] ?? '',
    day: await freeYear(posting.world, CHANGED_YEAR),
  })),
  ...act(`${ONE}/call`, [plantForum, plantForumToCall], () => ({
    opensOn: '',
    closesOn: '',
    callText: 'Чекаємо на вас',
    callTextEn: '',
  })),
  ...act(`${ONE}/publish`, [plantForumDraft, plantForumToPublish], () => ({})),
  ...act(`${ONE}/hold`, [plantForumRunning, plantForumToHold], () => ({})),
  ...act(`${ONE}/cancel`, [plantForum, plantForumToCancel], () => ({ reason: 'Тривога.' })),
  ...act(`${ONE}/discard`, [plantForumDraft, plantForumToDiscard], () => ({})),
  ...(['track', 'room', 'question', 'criterion'] as const).flatMap((kind) => [
    ...act(
      `${ONE}/${PART_PATHS[kind]}/new`,
      [plantForum, plantPartOf(kind)],
      () => PART_FORMS[kind],
    ),
    ...act(
      `${ONE}/${PART_PATHS[kind]}/:part`,
      [plantPartOf(kind), plantPartOf(kind)],
      () => PART_FORMS[kind],
    ),
  ]),
];

const TALK = '/desk/forum/talks/:talk';

/** What was sent, for whoever reviews it, and for whoever decides. */
export const reviewLines: readonly Line[] = [
  { route: `GET ${ONE}/talks`, plant: plantForum },
  { route: `GET ${ONE}/review`, plant: plantForum },
  { route: `GET ${TALK}`, plant: plantTalk },
  {
    route: `POST ${TALK}`,
    plant: plantTalkToDecide,
    form: (posting) => ({ outcome: 'accepted', note: 'Чекаємо.', ...seen(posting) }),
  },
  { route: `GET ${TALK}/review`, plant: plantTalkToReview },
  {
    route: `POST ${TALK}/review`,
    plant: plantTalkToReview,
    form: { 'score-1': '4', comment: 'Добре.' },
    keeps: true,
  },
  { route: `GET ${TALK}/files/:file`, plant: plantTalkToReview },
];
