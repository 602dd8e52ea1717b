export { areaSubjects } from './domain/area-subjects.ts';
export type { SurveySubject, SurveySubjectKind } from './domain/subject.ts';
export type { SurveysContext } from './domain/surveys-context.ts';
export { surveysPermissions } from './permissions.ts';
export { surveysRetention } from './retention.ts';
export { followSubject } from './use-cases/follow-subject.ts';
