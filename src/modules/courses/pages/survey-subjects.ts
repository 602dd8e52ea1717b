import { parseId } from '../../../kernel/ids.ts';
import { inTransaction } from '../../identity/index.ts';
import type { SurveySubjectKind } from '../../surveys/index.ts';
import { COHORT_SUBJECT } from '../domain/cohort-subject.ts';
import { findCohort } from '../storage/cohorts.ts';
import { findCourse } from '../storage/courses.ts';

/** Cohorts, that those who were in them are asked about. Of one that nobody has read of there is nothing to ask. */
export const cohortSubjects: SurveySubjectKind = {
  kind: COHORT_SUBJECT,
  label: { uk: 'група курсу', en: 'cohort of a course' },
  find: async (context, text) => {
    const id = parseId<'cohort'>(text);
    if (!id) return undefined;
    return await inTransaction(context, async (tx) => {
      const cohort = await findCohort(tx, id);
      const course = cohort && (await findCourse(tx, cohort.courseId));
      if (!course || cohort.status === 'draft') return undefined;
      const { uk, en } = course.title;
      return {
        kind: COHORT_SUBJECT,
        id,
        name: { uk: `${uk}, група ${cohort.number}`, en: `${en || uk}, cohort ${cohort.number}` },
        path: `/course/${course.slug}/figures`,
        areaId: cohort.areaId,
        leaderIds: cohort.leaderIds,
      };
    });
  },
};
