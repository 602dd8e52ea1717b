import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  type Permission,
  staffPages,
} from '#modules/identity/index.ts';
import { orGivenAway } from '#modules/officers/index.ts';
import { lessonActPage } from './pages/lessons-desk/act.tsx';
import { LESSON_ACT_FIELDS, LESSON_DESK_ACTS } from './pages/lessons-desk/acts.ts';
import { lessonsCalendar } from './pages/lessons-desk/calendar.ts';
import { coveragePage } from './pages/lessons-desk/coverage.tsx';
import {
  LESSONS_PATH,
  type LessonsDesk,
  type LessonsHouse,
} from './pages/lessons-desk/desk-pages.ts';
import { deskLessonPage, lessonGivenAway } from './pages/lessons-desk/lesson.tsx';
import { countWaitingLessons } from './pages/lessons-desk/lessons-day.tsx';
import { deskLessonsPage } from './pages/lessons-desk/lessons.tsx';
import { lessonsDeskText } from './pages/lessons-desk/messages/index.ts';
import { offersPage, withdrawPage } from './pages/lessons-desk/offers.tsx';
import { lessonSheetPage, quizActPage } from './pages/lessons-desk/quiz-act.tsx';
import { topicFormPage } from './pages/lessons-desk/topic-form.tsx';
import { deskTopicsPage, TOPICS_DESK_PATH } from './pages/lessons-desk/topics.tsx';
import { schoolName } from './pages/lessons/lesson-words.ts';
import { QUIZ_ACTS } from './use-cases/lesson-quiz.ts';
import { OFFERING_FIELDS, TOPIC_FIELDS } from './use-cases/lesson-schemas.ts';
import { TOLD_OFFICERS } from './use-cases/tell-lesson.ts';
import { MAX_LESSON_LENGTHS } from './domain/lesson.ts';
import { MAX_TOPIC_LENGTHS } from './domain/topic.ts';

export function lessonsLink(house: LessonsHouse): DeskLink {
  return {
    id: 'lessons',
    path: LESSONS_PATH,
    permission: 'lesson.read',
    key: 'l',
    label: (locale) => lessonsDeskText.in(locale)('lessons'),
    waiting: (asking) => countWaitingLessons(asking, house),
  };
}

/** That something became of a lesson: heard where it is, and by whose it is. */
export function lessonEvents({ areas }: Pick<LessonsHouse, 'areas'>): readonly DeskEvents[] {
  return [
    {
      types: ['lesson.*'],
      permission: 'lesson.read',
      where: ({ area, assignee }) => {
        const areaId = parseId<'area'>(area ?? '');
        return {
          areaIds: areaId ? areas.lineOf(areaId) : [],
          assigneeIds: assignee === undefined ? [] : [assignee],
        };
      },
    },
    { types: ['lesson-topic.*'], permission: 'lesson-topic.read' },
  ];
}

/** How the officer is told: at which school, and no more. */
export function lessonNotices(
  house: Pick<LessonsHouse, 'organisations'>,
): readonly NotificationKind[] {
  return TOLD_OFFICERS.map((became) => ({
    kind: `lesson.${became}`,
    // A request waits among the lessons of «my day».
    ...(became === 'requested' && { task: 'lesson.read' as const }),
    text: (locale, { school }) => {
      const id = parseId<'organisation'>(school ?? '');
      return lessonsDeskText.in(locale)(`notice.${became}`, {
        school: id ? schoolName(house, locale, id) : '',
      });
    },
  }));
}

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  words: MAX_LESSON_LENGTHS.words,
  aboutUk: MAX_TOPIC_LENGTHS.about,
  aboutEn: MAX_TOPIC_LENGTHS.about,
  planUk: MAX_TOPIC_LENGTHS.plan,
  planEn: MAX_TOPIC_LENGTHS.plan,
  materialsUk: MAX_TOPIC_LENGTHS.materials,
  materialsEn: MAX_TOPIC_LENGTHS.materials,
};

/** The desk of lessons: lists, one of them, each act on a page of its own; days, topics, who had none. */
export function lessonDeskRoutes(given: LessonsDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const one = `${LESSONS_PATH}/:id` as const;
  const permission = (act: string): Permission =>
    act === 'give' ? 'lesson.give' : 'lesson.handle';
  return withMaxLengths(MAX_LENGTHS, [
    get(LESSONS_PATH, 'lesson.read', deskLessonsPage),
    // Before the pages of one lesson, whose id these words would be.
    get(`${LESSONS_PATH}/calendar.ics`, 'lesson.read', lessonsCalendar),
    get(`${LESSONS_PATH}/coverage`, 'lesson.read', coveragePage),
    ...form(`${LESSONS_PATH}/offers`, 'lesson.handle', offersPage, { fields: OFFERING_FIELDS }),
    post(`${LESSONS_PATH}/offers/:id/withdraw`, 'lesson.handle', withdrawPage),
    get(TOPICS_DESK_PATH, 'lesson.read', deskTopicsPage),
    ...form(`${TOPICS_DESK_PATH}/:key/change`, 'lesson-topic.change', topicFormPage, {
      fields: TOPIC_FIELDS,
    }),
    get(one, 'lesson.read', deskLessonPage),
    get(`${one}/sheet`, 'lesson.read', orGivenAway(lessonSheetPage, lessonGivenAway)),
    ...QUIZ_ACTS.map((act) => {
      const page = orGivenAway(quizActPage(act), lessonGivenAway);
      return post(`${one}/quiz/${act}`, 'lesson.handle', page);
    }),
    ...LESSON_DESK_ACTS.flatMap((act) =>
      form(`${one}/${act}`, permission(act), orGivenAway(lessonActPage(act), lessonGivenAway), {
        fields: LESSON_ACT_FIELDS[act],
      }),
    ),
  ]);
}
