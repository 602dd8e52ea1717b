import { type Result, ok } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { makeQuestionStep, type QuestionStepRefusal } from './make-question-step.ts';
import { recordAnswer } from './record-answer.ts';
import type { QuestionWords } from './refuse-question.ts';

/** In plain words: for whoever asked, and for everybody where the question is public. */
export async function answerQuestion(
  context: PromisesContext,
  { words, ...input }: QuestionWords,
): Promise<Result<undefined, QuestionStepRefusal>> {
  return await makeQuestionStep(context, input, {
    status: 'answered',
    action: 'question.answer',
    make: async (tx, question) => {
      await recordAnswer(tx, context, question, words);
      return ok(undefined);
    },
  });
}
