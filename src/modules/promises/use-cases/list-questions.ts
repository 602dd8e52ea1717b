import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import { type Due, dueOf } from '../domain/due.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { Source } from '../domain/promise.ts';
import type { KeptQuestion } from '../domain/question.ts';
import { isQuestionOpen } from '../domain/question-status.ts';
import {
  loadClosedQuestions,
  loadOpenQuestions,
  loadQuestionsOf,
} from '../storage/load-questions.ts';
import { mayWithQuestion } from './question-in-reach.ts';

/** Without a word of what was asked: one question is read at a time, and that is written down. */
export interface ListedQuestion
  extends Pick<
    KeptQuestion,
    'id' | 'status' | 'areaId' | 'officerId' | 'source' | 'askedAt' | 'dueOn'
  > {
  /** Given to whoever asks. */
  readonly isOwn: boolean;
  /** Undefined: it is over. */
  readonly due: Due | undefined;
}

/** The open ones within one’s own reach, what is due first before the others. */
export async function listQuestions(
  context: PromisesContext,
): Promise<Result<readonly ListedQuestion[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'question.read')) return refuse('forbidden');
  return ok(await within(context, loadOpenQuestions));
}

/** Those that are over, the latest first. */
export async function listClosedQuestions(
  context: PromisesContext,
): Promise<Result<readonly ListedQuestion[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'question.read')) return refuse('forbidden');
  return ok(await within(context, loadClosedQuestions));
}

/** What was asked at one thing of a higher module, whatever became of it. */
export async function listQuestionsOf(
  context: PromisesContext,
  source: Source,
): Promise<Result<readonly ListedQuestion[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'question.read')) return refuse('forbidden');
  return ok(await within(context, (tx) => loadQuestionsOf(tx, source)));
}

async function within(
  context: PromisesContext,
  load: (tx: Tx) => Promise<readonly KeptQuestion[]>,
): Promise<readonly ListedQuestion[]> {
  const { actor, platform } = context;
  const today = platform.clock.today();
  return await inTransaction(context, async (tx) => {
    const questions = await load(tx);
    const accounts = await loadOfficerAccounts(tx, questions);
    return questions
      .filter((question) => mayWithQuestion(context, 'read', question, accounts))
      .map(({ id, status, areaId, officerId, source, askedAt, dueOn }) => ({
        id,
        status,
        areaId,
        officerId,
        source,
        askedAt,
        dueOn,
        isOwn:
          officerId !== undefined && actor.kind === 'staff' && accounts.get(officerId) === actor.id,
        due: isQuestionOpen(status) ? dueOf(dueOn, today) : undefined,
      }));
  });
}
