import { type Result, ok } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { removePublishedOf } from '../storage/published-questions.ts';
import { saveQuestionStep } from '../storage/save-question.ts';
import {
  makeQuestionStep,
  type QuestionStepInput,
  type QuestionStepRefusal,
} from './make-question-step.ts';
import { tellQuestionStep } from './question-in-reach.ts';

/** Answered to whoever asked, and to nobody else; what was published is gone from everybody’s sight. */
export async function keepQuestionPrivate(
  context: PromisesContext,
  input: QuestionStepInput,
): Promise<Result<undefined, QuestionStepRefusal>> {
  return await makeQuestionStep(context, input, {
    status: 'private',
    action: 'question.keep-private',
    make: async (tx, question, step) => {
      await saveQuestionStep(tx, question, step(''));
      await removePublishedOf(tx, question.id);
      await tellQuestionStep(tx, context, question, 'question.kept-private');
      return ok(undefined);
    },
  });
}
