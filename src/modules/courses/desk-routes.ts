import { parseId } from '#kernel/ids.ts';
import type { Route } from '#platform/http/route.ts';
import {
  type Actor,
  type DeskEvents,
  type DeskLink,
  type NotificationKind,
  staffPages,
} from '#modules/identity/index.ts';
import { applicationsPage, decideOnPage } from './pages/desk/applications.tsx';
import { COHORT_ACT_FIELDS, cohortActPage } from './pages/desk/cohort-act.tsx';
import {
  EDIT_COHORT_FIELDS,
  editCohortPage,
  NEW_COHORT_FIELDS,
  newCohortPage,
} from './pages/desk/cohort-form.tsx';
import { deskCohortPage } from './pages/desk/cohort.tsx';
import {
  EDIT_COURSE_FIELDS,
  editCoursePage,
  NEW_COURSE_FIELDS,
  newCoursePage,
} from './pages/desk/course-form.tsx';
import { changeStatusOf, deskCoursePage } from './pages/desk/course.tsx';
import { countWaitingCohorts } from './pages/desk/courses-day.tsx';
import { deskCoursesPage } from './pages/desk/courses.tsx';
import type { CoursesDesk, CoursesHouse } from './pages/desk/desk-pages.ts';
import { coursesDeskText } from './pages/desk/messages/index.ts';
import { MOVE_FIELDS, moveSessionPage } from './pages/desk/move-session.tsx';
import { REPEATED } from './pages/desk/typed.ts';
import { MAX_COURSE_LENGTHS } from './domain/course.ts';
import { MAX_LIST_LENGTH } from '#platform/http/form-texts.ts';
import { withMaxLengths } from '#platform/http/with-max-lengths.ts';

export function coursesLink(house: CoursesHouse): DeskLink {
  return {
    id: 'courses',
    path: '/desk/courses',
    permission: 'course.follow',
    key: 'y',
    label: (locale) => coursesDeskText.in(locale)('courses'),
    waiting: (asking) => countWaitingCohorts(asking, house),
  };
}

/** That something became of a cohort: heard where it is held. Of applications nobody hears but whoever leads it, by a notice. */
export function courseEvents({ areas }: Pick<CoursesHouse, 'areas'>): DeskEvents {
  return {
    types: ['cohort.*'],
    permission: 'course.follow',
    where: ({ area }) => {
      const areaId = parseId<'area'>(area ?? '');
      return { areaIds: areaId ? areas.lineOf(areaId) : [] };
    },
  };
}

export const courseNotices: readonly NotificationKind[] = [
  {
    kind: 'application.made',
    text: (locale, { cohort = '' }) =>
      coursesDeskText.in(locale)('notice.made', { number: cohort }),
    task: 'participant.read',
  },
];

/** Of the fields, those that hold more than a line. */
const MAX_LENGTHS = {
  about: MAX_COURSE_LENGTHS.about,
  aboutEn: MAX_COURSE_LENGTHS.about,
  units: MAX_LIST_LENGTH,
  screening: MAX_LIST_LENGTH,
};

/** The desk of courses: lists, a course, a cohort, each act on a page of its own, and who applied. */
export function courseDeskRoutes(given: CoursesDesk): readonly Route<Actor>[] {
  const { get, post, form } = staffPages(given);
  const act = (name: keyof typeof COHORT_ACT_FIELDS) =>
    form(`/desk/courses/cohorts/:id/${name}`, 'course.plan', cohortActPage(name), {
      fields: COHORT_ACT_FIELDS[name],
    });
  return withMaxLengths(MAX_LENGTHS, [
    get('/desk/courses', 'course.follow', deskCoursesPage),
    // Before the pages of one course, whose id «new» would be.
    ...form('/desk/courses/new', 'course.write', newCoursePage, { fields: NEW_COURSE_FIELDS }),
    ...form('/desk/courses/cohorts/new', 'course.plan', newCohortPage, {
      fields: NEW_COHORT_FIELDS,
      repeated: REPEATED,
    }),
    get('/desk/courses/cohorts/:id', 'course.follow', deskCohortPage),
    ...form('/desk/courses/cohorts/:id/edit', 'course.plan', editCohortPage, {
      fields: [...EDIT_COHORT_FIELDS],
      repeated: REPEATED,
    }),
    ...act('publish'),
    ...act('cancel'),
    ...act('discard'),
    ...form('/desk/courses/cohorts/:id/sessions/:session/move', 'course.plan', moveSessionPage, {
      fields: MOVE_FIELDS,
    }),
    get('/desk/courses/cohorts/:id/applications', 'participant.read', applicationsPage),
    post('/desk/courses/cohorts/:id/applications', 'application.decide', decideOnPage, {
      fields: ['participant', 'decision'],
    }),
    get('/desk/courses/:id', 'course.follow', deskCoursePage),
    ...form('/desk/courses/:id/edit', 'course.write', editCoursePage, {
      fields: EDIT_COURSE_FIELDS,
    }),
    post('/desk/courses/:id/publish', 'course.write', changeStatusOf('published'), {
      fields: ['seenAt'],
    }),
    post('/desk/courses/:id/withdraw', 'course.write', changeStatusOf('withdrawn'), {
      fields: ['seenAt'],
    }),
  ]);
}
