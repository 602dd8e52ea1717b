import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion, PublishedQuestion, QuestionStep } from '../domain/question.ts';
import { findNewsWays, type ToldBy } from '../storage/asker-reach.ts';
import { findQuestionByReceipt, loadQuestionSteps } from '../storage/load-questions.ts';
import { findPublishedOf, findPublishedQuestion } from '../storage/published-questions.ts';

/** What became of one’s question. */
export interface ReadQuestionReceipt
  extends Pick<
    KeptQuestion,
    'words' | 'status' | 'askedAt' | 'dueOn' | 'areaId' | 'officerId' | 'promiseId'
  > {
  /** What everybody reads of it, or of the one that is answered for it. */
  readonly published: PublishedQuestion | undefined;
  /** Without who made them. */
  readonly steps: readonly Omit<QuestionStep, 'accountId'>[];
  /** How its asker hears of news by themselves; empty: not at all, no more, or the installation has not that way. */
  readonly news: readonly ToldBy[];
}

/** For whoever holds the code. */
export async function readQuestionReceipt(
  context: PromisesContext,
  code: ReceiptCode,
): Promise<Result<ReadQuestionReceipt, 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'question-receipt.read')) return refuse('absent');
  const ways = { email: platform.mail, sms: platform.sms };
  return await inTransaction(context, (tx) =>
    // Row-level security knows accounts, and whoever holds a receipt has none.
    asInstallation(tx, platform, async () => {
      const question = await findQuestionByReceipt(tx, receipts.hashOf(code));
      if (!question) return refuse('absent');
      const { id, words, status, askedAt, dueOn, areaId, officerId, promiseId, mergedInto } =
        question;
      const steps = await loadQuestionSteps(tx, id);
      return ok({
        words,
        status,
        askedAt,
        dueOn,
        areaId,
        officerId,
        promiseId,
        published: mergedInto
          ? await findPublishedQuestion(tx, mergedInto)
          : await findPublishedOf(tx, id),
        steps: steps.map((step) => ({
          id: step.id,
          at: step.at,
          status: step.status,
          words: step.words,
        })),
        news: (await findNewsWays(tx, id)).filter((by) => ways[by] !== undefined),
      });
    }),
  );
}
