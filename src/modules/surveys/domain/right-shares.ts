import type { Counted } from './count-answers.ts';
import type { Share } from './newcombe.ts';
import { type Question, rightAnswerOf } from './question.ts';

/**
 * Of fewer questions together than this the sum of right answers is not told: of one question the sum is its answer, which
 * somebody who sends many sheets could take apart.
 */
const FEWEST_QUESTIONS = 3;

export function isSumOfMany(shares: readonly Share[]): boolean {
  return shares.length >= FEWEST_QUESTIONS;
}

/** Of each question that has a right answer, how many of all gave it: an unanswered one was not known. */
export function rightShares(
  questions: readonly Question[],
  { answered, questions: counted }: Counted,
): readonly Share[] {
  return questions.flatMap((question) => {
    const right = rightAnswerOf(question);
    if (right === undefined) return [];
    const cells = counted.find(({ key }) => key === question.key)?.cells;
    return [{ count: cells?.find(({ key }) => key === right)?.count ?? 0, of: answered }];
  });
}
