import { MOST_QUESTIONS } from '../../domain/questionnaire.ts';

/** The field of the question in that place, from 0. Not its key: a browser would remember what was typed under one. */
export function answerField(place: number): string {
  return `answer-${place + 1}`;
}

const ANSWERS = Array.from({ length: MOST_QUESTIONS }, (_, place) => answerField(place));

/** `round`: which one the form was shown for. `own`: of a course, the code that she alone holds. `step`: which page this was; `back`: to the one before. */
export const SHEET_FIELDS: readonly string[] = ['round', 'key', 'step', 'back', 'own', ...ANSWERS];
/** A browser sends boxes of one name once for each tick. */
export const REPEATED_FIELDS: readonly string[] = ANSWERS;
