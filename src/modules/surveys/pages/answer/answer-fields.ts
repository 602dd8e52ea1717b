import { MAX_QUESTIONS } from '../../domain/questionnaire.ts';

/** The field of the question in that place, from 0. Not its key: a browser would remember what was typed under one. */
export function answerField(place: number): string {
  return `answer-${place + 1}`;
}

const ANSWERS = Array.from({ length: MAX_QUESTIONS }, (_, place) => answerField(place));

/** The button of the last step: a sheet is kept, and counted against its network, only if it was pressed. */
export const SEND_FIELD = 'send';

/**
 * `round`: the round that the form was shown for. `own`: of a course, the code that the participant alone holds. `step`: the page
 * of the form; `back`: to the page before.
 */
export const SHEET_FIELDS: readonly string[] = [
  'round',
  'key',
  'step',
  'back',
  SEND_FIELD,
  'own',
  ...ANSWERS,
];
/** A browser sends checkboxes of one name once for each tick. */
export const REPEATED_FIELDS: readonly string[] = ANSWERS;
