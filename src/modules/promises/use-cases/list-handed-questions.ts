import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion } from '../domain/question.ts';
import { loadOpenQuestions } from '../storage/load-questions.ts';
import { mayWithQuestion, canOnAnyQuestion } from './question-in-reach.ts';

/** The open questions that officers have and that the reader may give to others. Nothing of what was asked. */
export async function listHandedQuestions(
  context: PromisesContext,
): Promise<Result<readonly Pick<KeptQuestion, 'id' | 'officerId'>[], 'forbidden'>> {
  if (!canOnAnyQuestion(context, 'give')) return refuse('forbidden');
  const open = await inTransaction(context, loadOpenQuestions);
  // What was promised to its asker is answered by the promise, and cannot be given to anybody.
  const inReach = open.filter(
    (one) => one.status !== 'promised' && mayWithQuestion(context, 'give', one, new Map()),
  );
  return ok(inReach.map(({ id, officerId }) => ({ id, officerId })));
}
