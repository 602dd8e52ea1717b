/**
 * What became of a question. `published` and `private`: somebody has looked, and it waits for its answer, in everybody’s
 * sight or not. `promised`: whoever was asked will find out by a day, and what they promised is its answer once it ends.
 * `merged`: another one with the same meaning is answered for both. `refused`: with the reason.
 */
export const QUESTION_STATUSES = [
  'pending',
  'published',
  'private',
  'promised',
  'answered',
  'merged',
  'refused',
] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

export const QUESTION_STEPS: Readonly<Record<QuestionStatus, readonly QuestionStatus[]>> = {
  pending: ['published', 'private', 'merged', 'refused'],
  published: ['private', 'promised', 'answered', 'merged', 'refused'],
  private: ['published', 'promised', 'answered', 'merged', 'refused'],
  // Its promise changed its end, or the answer was known earlier.
  promised: ['answered'],
  answered: [],
  merged: [],
  refused: [],
};

export function mayQuestionBecome(from: QuestionStatus, to: QuestionStatus): boolean {
  return QUESTION_STEPS[from].includes(to);
}

/** Whether its asker still waits. */
export function isQuestionOpen(status: QuestionStatus): boolean {
  return QUESTION_STEPS[status].length > 0;
}

export const OPEN_QUESTIONS: readonly QuestionStatus[] = QUESTION_STATUSES.filter(isQuestionOpen);
