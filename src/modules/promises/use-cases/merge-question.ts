import type { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import {
  findPublishedOf,
  findPublishedQuestion,
  removePublishedOf,
} from '../storage/published-questions.ts';
import { insertQuestionStep, saveQuestionStep } from '../storage/save-question.ts';
import {
  makeQuestionStep,
  type QuestionStepInput,
  type QuestionStepRefusal,
} from './make-question-step.ts';
import { tellQuestionStep } from './question-in-reach.ts';
import type { mergingSchema } from './question-schemas.ts';

export type MergeQuestion = QuestionStepInput & z.output<typeof mergingSchema>;

/** `into-unknown`: no such question is public, or it is this one, or others were merged into this one. */
export type MergeRefusal = 'into-unknown';

/** Another one, which is public, asks the same: its answer is the answer to both. */
export async function mergeQuestion(
  context: PromisesContext,
  { into, ...input }: MergeQuestion,
): Promise<Result<undefined, QuestionStepRefusal | MergeRefusal>> {
  return await makeQuestionStep(context, input, {
    status: 'merged',
    action: 'question.merge',
    make: async (tx, question, step): Promise<Result<undefined, MergeRefusal>> => {
      const other = await findPublishedQuestion(tx, into);
      const own = await findPublishedOf(tx, question.id);
      if (!other || own?.id === other.id || !context.areas.get(other.areaId)) {
        return refuse('into-unknown');
      }
      await saveQuestionStep(tx, question, step(''), { mergedInto: other.id });
      await removePublishedOf(tx, question.id);
      if (other.answer !== '') {
        const answered = { ...step(other.answer), status: 'answered' } as const;
        await insertQuestionStep(tx, question.id, {
          ...answered,
          id: newId<'question-step'>(context.platform.random),
        });
      }
      await tellQuestionStep(tx, context, question, 'question.merged');
      return ok(undefined);
    },
  });
}
