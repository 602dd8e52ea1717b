import type { DeskContext } from '#modules/identity/index.ts';
import type { SurveysContext } from '../../domain/surveys-context.ts';

/** What the desk's pages of surveys stand on. */
export type SurveysDesk = SurveysContext & DeskContext;

export const SURVEYS_PATH = '/desk/surveys';
export const QUESTIONNAIRES_PATH = '/desk/surveys/questionnaires';
/** In place of a questionnaire's id: one that is to be made. */
export const NEW = 'new';
