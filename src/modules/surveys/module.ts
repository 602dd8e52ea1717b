import type { SurveysDesk } from './pages/desk/surveys-desk.ts';
import { releaseOperations } from './api/release-operations.ts';
import {
  questionnairesEvents,
  surveysDeskRoutes,
  surveysEvents,
  surveysLink,
} from './desk-routes.ts';
import type { SurveysContext } from './domain/surveys-context.ts';
import { surveyNamers } from './journal-namers.ts';
import { findSurveyPath } from './pages/answer/type-code.tsx';
import { areaSubjects } from './pages/area-subjects.ts';
import { surveyWork } from './pages/released/everyday-work.ts';
import { surveysArea } from './pages/released/of-subject.tsx';
import { surveysPermissions } from './permissions.ts';
import { surveyRoutes } from './public-routes.ts';
import { surveysRetention } from './retention.ts';

export const surveysModule = {
  name: 'surveys',
  permissions: surveysPermissions,
  journalNames: () => surveyNamers,
  retention: surveysRetention,
  routes: (context: SurveysDesk) => [...surveyRoutes(context), ...surveysDeskRoutes(context)],
  operations: releaseOperations,
  desk: () => ({
    places: { together: [surveysLink] },
    events: [surveysEvents, questionnairesEvents],
  }),
  areaSections: (context: SurveysContext) => [surveysArea(context)],
  shortCodes: (context: SurveysContext) => [findSurveyPath(context)],
  surveySubjects: ({ areas }: Pick<SurveysContext, 'areas'>) => [areaSubjects(areas)],
  everydayWork: [surveyWork],
};
