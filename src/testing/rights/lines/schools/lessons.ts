import { newId } from '#kernel/ids.ts';
import { newReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import {
  plantDatedLesson,
  plantDatedLessonToCancel,
  plantDatedLessonToChange,
  plantLesson,
  plantLessonHeld,
  plantLessonOver,
  plantLessonToAsk,
  plantLessonToDecline,
  plantLessonToFollowUp,
  plantLessonToHold,
  plantLessonToSchedule,
  plantOffer,
  plantOfferer,
  plantTopic,
} from '../../plants-lessons.ts';
import { plantSchool } from '../../plants-schools.ts';

const newKey = ({ world }: Posting) => newId<'sender-key'>(world.context.platform.random);

/** Of nothing: whoever has no code is asked for it, at the door of all receipts. */
const ofReceipt = (act: string, form: Record<string, string> = {}): Line => ({
  route: `POST /lessons/receipt/${act}`,
  form: ({ world }) => ({ ...form, code: newReceiptCode(world.context.platform.random) }),
  answers: 303,
});

/** What everybody reads of lessons, how a teacher asks for one, and what they do with its code. */
export const publicLessonLines: readonly Line[] = [
  { route: 'GET /lessons/:key', plant: plantTopic },
  ...pageAndForm(
    '/school/:slug/lesson',
    { plant: plantSchool },
    {
      form: (posting) => ({
        key: newKey(posting),
        topic: 'mines',
        grade: '5',
        letter: 'А',
        pupils: '24',
        room: '',
        offer: '',
        wishes: 'Будь-який четвер.',
        name: 'Оксана Учителенко',
        phone: '067 000 00 00',
        email: '',
        present: 'yes',
      }),
      answers: 200,
      keeps: true,
    },
  ),
  ofReceipt('cancel', { words: '' }),
  ofReceipt('rate', { useful: '5', fits: 'right', words: '' }),
  ...['repeat', 'calendar.ics', 'sheet', 'no-news'].map((act) => ofReceipt(act)),
  { route: 'GET /lessons/receipt/no-news', answers: 303 },
];

const TIMES = { day: '2026-12-03', from: '10:00', to: '10:45' };

const seen = ({ thing }: Posting) => ({ seenAt: thing.known?.['seenAt'] ?? '' });

/** An act has a page of its own, and a form. */
const act = (
  name: string,
  [shown, posted]: readonly [Plant, Plant],
  form: (posting: Posting) => Record<string, string>,
): readonly Line[] => [
  { route: `GET /desk/lessons/:id/${name}`, plant: shown },
  {
    route: `POST /desk/lessons/:id/${name}`,
    plant: posted,
    form: (posting) => ({ ...form(posting), ...seen(posting) }),
  },
];

const words = () => ({ words: 'Домовилися.' });

/** At the desk: lists, one of them, each act, the quiz of its class, days that are offered, topics. */
export const lessonLines: readonly Line[] = [
  { route: 'GET /desk/lessons/:id', plant: plantLesson },
  // There is no code before the class is asked.
  { route: 'GET /desk/lessons/:id/sheet', plant: plantDatedLesson, answers: 404 },
  ...['open', 'next', 'close'].map(
    (press): Line => ({
      route: `POST /desk/lessons/:id/quiz/${press}`,
      plant: plantLessonToAsk,
      keeps: true,
    }),
  ),
  ...act('schedule', [plantLesson, plantLessonToSchedule], () => ({
    ...TIMES,
    room: '',
    words: '',
  })),
  ...act('decline', [plantLesson, plantLessonToDecline], words),
  ...act('move', [plantDatedLesson, plantDatedLessonToChange], () => ({ ...TIMES, ...words() })),
  ...act('cancel', [plantDatedLesson, plantDatedLessonToCancel], words),
  ...act('held', [plantLessonOver, plantLessonToHold], () => ({
    pupils: '23',
    present: 'yes',
    words: '',
  })),
  ...act('follow-up', [plantLessonHeld, plantLessonToFollowUp], words),
  ...act('give', [plantLesson, plantLessonToSchedule], ({ thing }) => ({
    officerId: thing.known?.['officer'] ?? '',
  })),
  {
    route: 'POST /desk/lessons/offers',
    plant: plantOfferer,
    form: (posting) => ({ ...TIMES, key: newKey(posting), schoolId: '' }),
    keeps: true,
  },
  {
    route: 'POST /desk/lessons/offers/:id/withdraw',
    plant: plantOffer,
    // Whoever offered it takes it back, and nobody for them.
    judge: (may, asker, { assigneeIds = [] }) =>
      may('lesson.handle') &&
      asker.accountId !== undefined &&
      assigneeIds.includes(asker.accountId),
  },
  ...pageAndForm(
    '/desk/lessons/topics/:key/change',
    { plant: plantTopic },
    {
      page: '/desk/lessons/topics/:key/change',
      keeps: true,
      form: {
        titleUk: 'Міни',
        titleEn: 'Mines',
        aboutUk: 'Про міни.',
        aboutEn: 'On mines.',
        planUk: 'Тест.',
        planEn: 'Quiz.',
        materialsUk: '',
        materialsEn: '',
        fromGrade: '1',
        toGrade: '12',
        minutes: '40',
        quizYounger: 'quiz-mines-1-4',
        quizOlder: 'quiz-mines-5-9',
      },
    },
  ),
];
