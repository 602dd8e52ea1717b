import { parseId } from '#kernel/ids.ts';
import type { SurveySubjectKind } from '#modules/surveys/index.ts';
import { COHORT_SUBJECT } from '../domain/cohort-subject.ts';
import { findAskedCohort } from '../use-cases/find-asked-cohort.ts';

/** Cohorts, that those who were in them are asked about. */
export const cohortSubjects: SurveySubjectKind = {
  kind: COHORT_SUBJECT,
  label: { uk: 'група курсу', en: 'cohort of a course' },
  find: async (context, text) => {
    const id = parseId<'cohort'>(text);
    const found = id && (await findAskedCohort(context, { id }));
    if (!found?.ok) return undefined;
    const { course, cohort } = found.value;
    const { uk, en } = course.title;
    return {
      kind: COHORT_SUBJECT,
      id: cohort.id,
      name: { uk: `${uk}, група ${cohort.number}`, en: `${en || uk}, cohort ${cohort.number}` },
      path: `/course/${course.slug}/figures`,
      areaId: cohort.areaId,
      leaderIds: cohort.leaderIds,
    };
  },
};
