import type { NoticedByModules } from './noticed-by-reports-and-appeals.ts';

/** Guards of courses that the matrix does not notice, and the test that does. */
export const NOTICED_BY_COURSES: NoticedByModules = {
  'courses/use-cases/cohorts.db.test.ts': {
    'a course and its cohorts > are given to nobody else by whoever leads them, and seen at the desk where somebody plans or leads':
      [
        "courses/use-cases/change-cohort.ts · mayWithCohort(context, 'plan', said)",
        "courses/use-cases/list-desk-courses.ts · mayWithCohort(context, 'follow', cohort)",
      ],
    'a course and its cohorts > are planned where somebody plans': [
      "courses/use-cases/list-planning-choices.ts · mayWithCohort(context, 'plan', { areaId: id, leaderIds: own })",
    ],
    'a course and its cohorts > count applications for whoever leads them, and for nobody else': [
      "courses/use-cases/list-desk-courses.ts · mayWithCohort(context, 'screen', cohort)",
    ],
    'a course and its cohorts > say to whoever reads a course at the desk what they may do with it':
      [
        "courses/use-cases/list-desk-courses.ts · canOnAnyCohort(context, 'plan')",
        "courses/use-cases/list-desk-courses.ts · canOnAnyCohort(context, 'write')",
        "courses/use-cases/list-desk-courses.ts · canOnAnyCohort(context, 'write') (2)",
      ],
  },
  'courses/use-cases/list-handed-cohorts.db.test.tsx': {
    'a published cohort > is shown to those who plan courses there once its leader is suspended': [
      "courses/use-cases/list-handed-cohorts.ts · mayWithCohort(context, 'plan', cohort)",
    ],
  },
};
