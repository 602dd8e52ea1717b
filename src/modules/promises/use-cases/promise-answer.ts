import type { z } from 'zod';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { changePublishedOf, findPublishedOf } from '../storage/published-questions.ts';
import { saveQuestionStep } from '../storage/save-question.ts';
import { givePromiseIn, type GiveRefusal } from './give-promise.ts';
import {
  makeQuestionStep,
  type QuestionStepInput,
  type QuestionStepRefusal,
} from './make-question-step.ts';
import { tellQuestionStep } from './question-in-reach.ts';
import type { promisingSchema } from './question-schemas.ts';

export type PromiseAnswer = QuestionStepInput & z.output<typeof promisingSchema>;

/** `nobody-answers`: the coordinator gives it to somebody first, whose promise it will be. */
export type PromiseAnswerRefusal = QuestionStepRefusal | GiveRefusal | 'nobody-answers';

/** «Дізнаюся до …»: a promise of whoever was asked, which everybody reads; what becomes of it is the answer. */
export async function promiseAnswer(
  context: PromisesContext,
  { key, words, dueOn, ...input }: PromiseAnswer,
): Promise<Result<undefined, PromiseAnswerRefusal>> {
  return await makeQuestionStep(context, input, {
    status: 'promised',
    action: 'question.promise',
    make: async (
      tx,
      question,
      step,
    ): Promise<Result<undefined, GiveRefusal | 'nobody-answers'>> => {
      if (!question.officerId) return refuse('nobody-answers');
      const published = await findPublishedOf(tx, question.id);
      const given = await givePromiseIn(tx, context, {
        key,
        words,
        owner: { officerId: question.officerId },
        areaId: question.areaId,
        dueOn,
        // One that is private is not led to.
        source: { kind: 'question', id: published?.id },
      });
      if (!given.ok) return given;
      const became = { promiseId: given.value, dueOn };
      const promised = step(words);
      await saveQuestionStep(tx, question, promised, became);
      await changePublishedOf(tx, question.id, became, promised.at);
      await tellQuestionStep(tx, context, question, 'question.promised');
      return ok(undefined);
    },
  });
}
