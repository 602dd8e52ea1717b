import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { KeptPromise, PromiseStep } from '../domain/promise.ts';
import { isPromiseOpen } from '../domain/promise-status.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { lockQuestionsOfPromise } from '../storage/load-questions.ts';
import { changePublishedOf } from '../storage/published-questions.ts';
import { saveQuestionStep } from '../storage/save-question.ts';
import { recordAnswer } from './record-answer.ts';
import { tellQuestionStep } from './question-in-reach.ts';

/**
 * What was promised to whoever asked is their answer once it has ended, however it did; another day is theirs to know, too.
 * A part of the step, which was asked for: whoever makes it need not read the question.
 */
export async function answerQuestionsOf(
  tx: Tx,
  context: PromisesContext,
  promise: KeptPromise,
  { status, words, accountId }: PromiseStep,
): Promise<void> {
  if (status === 'under-way') return;
  const { platform } = context;
  await asInstallation(tx, platform, async () => {
    for (const question of await lockQuestionsOfPromise(tx, promise.id)) {
      if (!isPromiseOpen(status)) {
        await recordAnswer(tx, context, question, words);
        continue;
      }
      const at = platform.clock.now();
      const step = { id: newId<'question-step'>(platform.random), at, accountId, words };
      const { dueOn } = promise;
      await saveQuestionStep(tx, question, { ...step, status: 'promised' }, { dueOn });
      await changePublishedOf(tx, question.id, { dueOn }, at);
      await tellQuestionStep(tx, context, question, 'question.promised');
    }
  });
}
