import type { Line, Posting } from '../../line.ts';
import {
  plantCohort,
  plantCohortDone,
  plantCohortToAsk,
  plantCohortToMakeUp,
  plantOwnCourse,
  plantOwnCourseDone,
  plantPublicCourse,
  plantSession,
  plantSessionToMark,
} from '../../plants-register.ts';

const of = ({ thing }: Posting, name: string) => thing.known?.[name] ?? '';

/** What whoever leads a cohort does with its list. */
export const registerLines: readonly Line[] = [
  { route: 'GET /desk/courses/cohorts/:id/register', plant: plantCohort },
  {
    route: 'POST /desk/courses/cohorts/:id/make-up',
    plant: plantCohortToMakeUp,
    form: (posting) => ({
      participant: of(posting, 'participant'),
      session: of(posting, 'elsewhere'),
      go: 'arrange',
    }),
  },
  {
    route: 'POST /desk/courses/cohorts/:id/certificates',
    plant: plantCohortDone,
    answers: 200,
    keeps: true,
  },
  { route: 'GET /desk/courses/cohorts/:id/surveys', plant: plantCohort },
  { route: 'POST /desk/courses/cohorts/:id/surveys', plant: plantCohortToAsk },
  { route: 'GET /desk/courses/sessions/:id', plant: plantSession },
  {
    route: 'POST /desk/courses/sessions/:id',
    plant: plantSessionToMark,
    form: (posting) => ({ seenAt: '', present: of(posting, 'participant') }),
  },
];

/** What whoever holds a code does, and what everybody reads of a course. */
export const ownCourseLines: readonly Line[] = [
  { route: 'GET /course/:slug/figures', plant: plantPublicCourse },
  {
    route: 'POST /certificate',
    plant: plantOwnCourseDone,
    form: (posting) => ({ code: of(posting, 'code'), name: '' }),
    answers: 200,
    keeps: true,
  },
  {
    route: 'POST /receipt/other-day',
    plant: plantOwnCourse,
    form: (posting) => ({
      code: of(posting, 'code'),
      session: of(posting, 'elsewhere'),
      go: 'arrange',
    }),
    answers: 200,
  },
];
