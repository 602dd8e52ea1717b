import { type Line, type Plant, type Posting, pageAndForm } from '../../line.ts';
import {
  plantApplication,
  plantApplicationToDecide,
  plantCohort,
  plantCohortDraft,
  plantCohortToCancel,
  plantCohortToDiscard,
  plantCohortToEdit,
  plantCohortToMove,
  plantCohortToPublish,
  plantCourse,
  plantCourseToEdit,
  plantCourseToPublish,
  plantCourseToWithdraw,
  plantOwnPlace,
  plantPublicCourse,
} from '../../plants-courses.ts';

const keyOf = ({ world }: Posting) => world.context.platform.random.uuid();

/** What everybody reads of courses, how somebody applies, and what she does with her place. */
export const publicCourseLines: readonly Line[] = [
  { route: 'GET /course', answers: 308 },
  { route: 'GET /course/:slug', plant: plantPublicCourse },
  ...pageAndForm(
    '/course/:slug/apply/:number',
    { plant: plantPublicCourse },
    {
      form: (posting) => ({ key: keyOf(posting), chosenName: '', contact: '', 'answer-q1': 'yes' }),
      answers: 200,
      keeps: true,
    },
  ),
  // Its address opens nothing by itself.
  { route: 'GET /receipt/place', answers: 303 },
  {
    route: 'POST /receipt/place',
    plant: plantOwnPlace,
    form: ({ thing }) => ({ code: thing.known?.['code'] ?? '', go: 'no-news' }),
    answers: 200,
    keeps: true,
  },
];

const COURSE = {
  title: 'Курс',
  titleEn: '',
  about: 'Про курс.',
  aboutEn: '',
  audience: 'residents',
  units: 'Тема | 180',
  neededUnits: '1',
  screening: '',
};

const cohort = ({ thing }: Posting) => ({
  areaId: thing.known?.['area'] ?? '',
  leaderIds: thing.known?.['leader'] ?? '',
  ageFrom: '',
  ageTo: '',
  seats: '10',
  offerHours: '24',
  venue: 'Школа',
  venueEn: '',
  gettingThere: '',
  gettingThereEn: '',
  stepFree: 'unknown',
  applyUntil: '',
});

const seen = ({ thing }: Posting) => ({ seenAt: thing.known?.['seenAt'] ?? '' });

/** A page of its own, and a form. */
const act = (
  path: string,
  [shown, posted]: readonly [Plant, Plant],
  form: (posting: Posting) => Record<string, string>,
): readonly Line[] => [
  { route: `GET ${path}`, plant: shown },
  {
    route: `POST ${path}`,
    plant: posted,
    form: (posting) => ({ ...form(posting), ...seen(posting) }),
  },
];

const ONE = '/desk/courses/cohorts/:id';

/** At the desk: courses are everybody’s who works with them, a cohort is of its place and of whoever leads it. */
export const courseLines: readonly Line[] = [
  {
    route: 'POST /desk/courses/new',
    form: (posting) => ({ ...COURSE, key: keyOf(posting) }),
  },
  { route: 'GET /desk/courses/:id', plant: plantCourse, judge: () => true },
  ...act('/desk/courses/:id/edit', [plantCourse, plantCourseToEdit], () => COURSE),
  { route: 'POST /desk/courses/:id/publish', plant: plantCourseToPublish, form: seen },
  { route: 'POST /desk/courses/:id/withdraw', plant: plantCourseToWithdraw, form: seen },
  ...pageAndForm(
    '/desk/courses/cohorts/new',
    // What is planned elsewhere, or for somebody else to lead, stays typed, with why.
    { plant: plantCohort, refused: 422 },
    {
      form: (posting) => ({
        ...cohort(posting),
        courseId: posting.thing.known?.['course'] ?? '',
        key: keyOf(posting),
        day: '2026-12-05',
        from: '10:00',
        pace: 'week',
      }),
      keeps: true,
    },
  ),
  { route: `GET ${ONE}`, plant: plantCohort },
  ...act(`${ONE}/edit`, [plantCohort, plantCohortToEdit], cohort),
  ...act(`${ONE}/publish`, [plantCohortDraft, plantCohortToPublish], () => ({})),
  ...act(`${ONE}/cancel`, [plantCohort, plantCohortToCancel], () => ({ reason: 'Хвороба.' })),
  ...act(`${ONE}/discard`, [plantCohortDraft, plantCohortToDiscard], () => ({})),
  ...act(`${ONE}/sessions/:session/move`, [plantCohort, plantCohortToMove], () => ({
    day: '2026-12-12',
    from: '10:00',
    to: '13:00',
  })),
  { route: `GET ${ONE}/applications`, plant: plantApplication },
  {
    route: `POST ${ONE}/applications`,
    plant: plantApplicationToDecide,
    form: ({ thing }) => ({
      participant: thing.known?.['participant'] ?? '',
      decision: 'declined',
    }),
  },
];
