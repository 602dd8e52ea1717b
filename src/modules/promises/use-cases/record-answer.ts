import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { accountOf, asInstallation } from '#modules/identity/index.ts';
import { countWork } from '#modules/officers/index.ts';
import type { KeptQuestion, QuestionStep } from '../domain/question.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { lockMergedInto } from '../storage/load-questions.ts';
import { changePublishedOf, findPublishedOf } from '../storage/published-questions.ts';
import { insertQuestionStep, saveQuestionStep } from '../storage/save-question.ts';
import { tellQuestionStep } from './question-in-reach.ts';

/** The answer, for whoever asked; for everybody, where the question is public; and for those who asked the same. */
export async function recordAnswer(
  tx: Tx,
  context: PromisesContext,
  question: KeptQuestion,
  words: string,
): Promise<void> {
  const { actor, platform } = context;
  const step = (): QuestionStep => ({
    id: newId<'question-step'>(platform.random),
    at: platform.clock.now(),
    accountId: accountOf(actor),
    status: 'answered',
    words,
  });
  const answered = step();
  await saveQuestionStep(tx, question, answered);
  await changePublishedOf(
    tx,
    question.id,
    { answer: words, answeredOn: platform.clock.today() },
    answered.at,
  );
  const source = { module: 'promises', id: question.id };
  const kind = 'question-answered';
  await countWork(tx, context, { kind, areaId: question.areaId, source });
  await tellQuestionStep(tx, context, question, 'question.answered');
  const published = await findPublishedOf(tx, question.id);
  if (!published) return;
  // Theirs may be of another beat, which whoever answers does not read.
  await asInstallation(tx, platform, async () => {
    for (const same of await lockMergedInto(tx, published.id)) {
      await insertQuestionStep(tx, same.id, step());
      await tellQuestionStep(tx, context, same, 'question.answered');
    }
  });
}
