import type { SurveysContext } from '#modules/surveys/index.ts';
import type { SchoolsContext } from './schools-context.ts';

/** What every use case of lessons stands on: schools, and the quizzes of their classes. */
export interface LessonsContext extends SchoolsContext, SurveysContext {}
