import type { HouseContext } from './app-context.ts';
import { cohortSubjects } from './modules/courses/index.ts';
import { talkSubjects } from './modules/forum/index.ts';
import { meetingSubjects } from './modules/meetings/index.ts';
import { lessonSubjects } from './modules/schools/index.ts';
import { areaSubjects, type SurveySubjectKind } from './modules/surveys/index.ts';

/** What surveys are about, of all modules; each has its line here. */
export function surveySubjectsOf(
  house: Pick<HouseContext, 'areas' | 'officers'>,
): readonly SurveySubjectKind[] {
  return [
    areaSubjects(house.areas),
    meetingSubjects(house),
    lessonSubjects,
    cohortSubjects,
    talkSubjects(house),
  ];
}
