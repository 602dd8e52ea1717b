import type { z } from 'zod';
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
import type { wordsSchema } from './question-schemas.ts';

export type QuestionWords = QuestionStepInput & z.output<typeof wordsSchema>;

/** It is not answered, and whoever asked reads why; nobody else does. */
export async function refuseQuestion(
  context: PromisesContext,
  { words, ...input }: QuestionWords,
): Promise<Result<undefined, QuestionStepRefusal>> {
  return await makeQuestionStep(context, input, {
    status: 'refused',
    action: 'question.refuse',
    make: async (tx, question, step) => {
      await saveQuestionStep(tx, question, step(words));
      await removePublishedOf(tx, question.id);
      await tellQuestionStep(tx, context, question, 'question.refused');
      return ok(undefined);
    },
  });
}
