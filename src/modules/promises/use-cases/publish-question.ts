import type { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { insertPublishedQuestion } from '../storage/published-questions.ts';
import { saveQuestionStep } from '../storage/save-question.ts';
import {
  makeQuestionStep,
  type QuestionStepInput,
  type QuestionStepRefusal,
} from './make-question-step.ts';
import { tellQuestionStep } from './question-in-reach.ts';
import type { publishingSchema } from './question-schemas.ts';

export type PublishQuestion = QuestionStepInput & z.output<typeof publishingSchema>;

/** Shows everybody the question, in the words that an officer leaves. `contacts-found`: they lead to somebody, and nobody said that they may. */
export async function publishQuestion(
  context: PromisesContext,
  { words, contactsSeen, ...input }: PublishQuestion,
): Promise<Result<undefined, QuestionStepRefusal | 'contacts-found'>> {
  const { clock, random } = context.platform;
  return await makeQuestionStep(context, input, {
    status: 'published',
    action: 'question.publish',
    make: async (tx, question, step) => {
      if (!contactsSeen && contactsInWords(words).length > 0) return refuse('contacts-found');
      const published = step('');
      await saveQuestionStep(tx, question, published);
      await insertPublishedQuestion(tx, question, {
        id: newId<'published-question'>(random),
        words,
        askedOn: question.askedAt.toZonedDateTimeISO(clock.timeZone).toPlainDate(),
        changedAt: published.at,
      });
      await tellQuestionStep(tx, context, question, 'question.published');
      return ok(undefined);
    },
  });
}
