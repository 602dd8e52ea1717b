import { deskAreaName } from '#modules/areas/index.ts';
import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { MAX_PHOTOGRAPH_BYTES } from '#platform/images/open-photograph.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { orGivenAway } from '#modules/officers/index.ts';
import type { PromisesHouse, QuestionsDesk } from './pages/desk/desk-pages.ts';
import { promisesDeskText } from './pages/desk/messages/index.ts';
import { newPromisePage } from './pages/desk/new-promise.tsx';
import { deskPromisePage } from './pages/desk/promise.tsx';
import { promiseActPage } from './pages/desk/promise-acts.tsx';
import { deskPromisesPage } from './pages/desk/promises.tsx';
import { countPromises, countQuestions } from './pages/desk/promises-day.tsx';
import { deskQuestionPage, questionGivenAway } from './pages/desk/question.tsx';
import { questionActPage } from './pages/desk/question-act.tsx';
import { QUESTION_ACTS, QUESTION_RULES } from './pages/desk/question-acts.ts';
import { deskQuestionsPage } from './pages/desk/questions.tsx';
import {
  ANSWERING_FIELDS,
  CHANGING_FIELDS,
  GIVING_FIELDS,
  WITHDRAWING_FIELDS,
} from './use-cases/promise-schemas.ts';
import { MAX_PROMISE_LENGTHS } from './domain/promise.ts';

export function promisesLink(house: PromisesHouse): DeskLink {
  return {
    id: 'promises',
    path: '/desk/promises',
    permission: 'promise.follow',
    key: 'b',
    label: (locale) => promisesDeskText.in(locale)('promises'),
    waiting: (asking) => countPromises(asking, house),
  };
}

export function questionsLink(house: PromisesHouse): DeskLink {
  return {
    id: 'questions',
    path: '/desk/questions',
    permission: 'question.read',
    key: 'q',
    label: (locale) => promisesDeskText.in(locale)('questions'),
    waiting: (asking) => countQuestions(asking, house),
  };
}

/** That something became of a promise or a question: heard where it lies, and by whose it is. */
export function promiseEvents({ areas }: Pick<PromisesHouse, 'areas'>): readonly DeskEvents[] {
  const where: DeskEvents['where'] = ({ area, assignee }) => {
    const areaId = parseId<'area'>(area ?? '');
    return {
      areaIds: areaId ? areas.lineOf(areaId) : [],
      assigneeIds: assignee === undefined ? [] : [assignee],
    };
  };
  return [
    { types: ['promise.*'], permission: 'promise.follow', where },
    { types: ['question.*'], permission: 'question.read', where },
  ];
}

const PROMISE_NEWS = ['given', 'soon', 'today', 'overdue'] as const;
const QUESTION_NEWS = ['asked', 'given', 'soon', 'today', 'overdue'] as const;

/** How those are told who owe an answer: where, and never a word of it. */
export function promiseNotices(house: Pick<PromisesHouse, 'areas'>): readonly NotificationKind[] {
  return [
    ...PROMISE_NEWS.map(
      (became): NotificationKind => ({
        kind: `promise.${became}`,
        // One that was written down for somebody is no task of «my day» yet.
        ...(became === 'given' ? {} : { task: 'promise.answer' }),
        text: (locale, detail) =>
          promisesDeskText.in(locale)(`notice.promise.${became}`, {
            place: placeOf(locale, house, detail['area']),
          }),
      }),
    ),
    ...QUESTION_NEWS.map(
      (became): NotificationKind => ({
        kind: `question.${became}`,
        task: 'promise.answer',
        text: (locale, detail) =>
          promisesDeskText.in(locale)(`notice.question.${became}`, {
            place: placeOf(locale, house, detail['area']),
          }),
      }),
    ),
  ];
}

function placeOf(
  locale: Locale,
  house: Pick<PromisesHouse, 'areas'>,
  area: string | undefined,
): string {
  const id = parseId<'area'>(area ?? '');
  const name = id && deskAreaName(locale, house, id);
  return name || promisesDeskText.in(locale)('not-known');
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = { words: MAX_PROMISE_LENGTHS.stepWords, promised: MAX_PROMISE_LENGTHS.words };

/** The desk of promises and questions: lists, one of each, and each act on a page of its own. */
export function promiseDeskRoutes(given: QuestionsDesk): readonly Route<Actor>[] {
  const { get, form } = staffPages(given);
  const act = 'promise.answer';
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/promises', 'promise.follow', deskPromisesPage),
    // Before the page of one promise, whose id «new» would be.
    ...form('/desk/promises/new', 'promise.give', newPromisePage, { fields: GIVING_FIELDS }),
    get('/desk/promises/:id', 'promise.follow', deskPromisePage),
    ...form('/desk/promises/:id/answer', act, promiseActPage('answer'), {
      fields: ANSWERING_FIELDS,
      upload: { bytes: MAX_PHOTOGRAPH_BYTES, files: 1 },
    }),
    ...form('/desk/promises/:id/change', act, promiseActPage('change'), {
      fields: CHANGING_FIELDS,
    }),
    ...form('/desk/promises/:id/withdraw', act, promiseActPage('withdraw'), {
      fields: WITHDRAWING_FIELDS,
    }),
    get('/desk/questions', 'question.read', deskQuestionsPage),
    get('/desk/questions/:id', 'question.read', deskQuestionPage),
    ...QUESTION_ACTS.flatMap((name) => {
      const { permission, fields } = QUESTION_RULES[name];
      const page = orGivenAway(questionActPage(name), questionGivenAway);
      return form(`/desk/questions/:id/${name}`, permission, page, { fields });
    }),
  ]);
}
