import type { AccountId, QuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, namesOf } from '#modules/identity/index.ts';
import { loadOfficerAccounts } from '#modules/officers/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion, PublishedQuestion, QuestionStep } from '../domain/question.ts';
import { loadQuestionSteps } from '../storage/load-questions.ts';
import {
  findPublishedOf,
  findPublishedQuestion,
  loadPublishedQuestions,
} from '../storage/published-questions.ts';
import {
  mayWithQuestion,
  canOnAnyQuestion,
  type QuestionAct,
  questionInReach,
} from './question-in-reach.ts';

/** What one may do with it, so that a page offers no more. */
const OFFERED = ['answer', 'give'] as const satisfies readonly QuestionAct[];
const SAME_AT_MOST = 30;

export interface ReadQuestion {
  readonly question: KeptQuestion;
  /** What everybody reads of it; undefined: nothing. */
  readonly published: PublishedQuestion | undefined;
  readonly steps: readonly QuestionStep[];
  /** Of the colleagues who made them. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** The public one that is answered for it. */
  readonly mergedInto: PublishedQuestion | undefined;
  /** Public ones there, one of which may ask the same. */
  readonly others: readonly PublishedQuestion[];
  readonly may: ReadonlySet<(typeof OFFERED)[number]>;
}

/** One question, as it was asked. Who looked is written down; how to reach its asker is shown to nobody. */
export async function readQuestion(
  context: PromisesContext,
  { id }: { readonly id: QuestionId },
): Promise<Result<ReadQuestion, 'absent'>> {
  const { actor, platform } = context;
  if (!canOnAnyQuestion(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const question = await questionInReach(tx, context, 'read', id);
    if (!question) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'question.read',
      thing: { kind: 'question', id },
    });
    const steps = await loadQuestionSteps(tx, id);
    const accounts = await loadOfficerAccounts(tx, [question]);
    const published = await findPublishedOf(tx, id);
    const { areaId, mergedInto } = question;
    const others = await loadPublishedQuestions(tx, { areaIds: [areaId] }, SAME_AT_MOST);
    return ok({
      question,
      published,
      steps,
      names: await namesOf(
        tx,
        steps.flatMap(({ accountId }) => accountId ?? []),
      ),
      mergedInto: mergedInto && (await findPublishedQuestion(tx, mergedInto)),
      others: others.filter((one) => one.id !== published?.id),
      may: new Set(OFFERED.filter((act) => mayWithQuestion(context, act, question, accounts))),
    });
  });
}
