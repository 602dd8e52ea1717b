export { releaseOperations } from './api/release-operations.ts';
export {
  questionnairesEvents,
  surveysDeskRoutes,
  surveysEvents,
  surveysLink,
} from './desk-routes.ts';
export type { SurveySubjectKind } from './domain/subject.ts';
export type { SurveysContext } from './domain/surveys-context.ts';
export { areaSubjects } from './pages/area-subjects.ts';
export { surveysPermissions } from './permissions.ts';
export { surveyRoutes } from './public-routes.ts';
export { surveysRetention } from './retention.ts';
export { followSubject } from './use-cases/follow-subject.ts';
