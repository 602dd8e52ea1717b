import type { Counted } from './count-answers.ts';
import type { Share } from './newcombe.ts';
import { type Question, rightAnswerOf } from './question.ts';

/** Of each question that has a right answer, how many of all gave it: who was silent did not know. */
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
