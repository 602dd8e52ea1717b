import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { saveAskerSilenced } from '../storage/asker-reach.ts';
import { findQuestionByReceipt } from '../storage/load-questions.ts';

/** Whoever holds the receipt wants no more mail or SMS about it. */
export async function stopQuestionNews(
  context: PromisesContext,
  code: ReceiptCode,
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'question-receipt.read')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const question = await findQuestionByReceipt(tx, receipts.hashOf(code));
      if (!question) return refuse('absent');
      // Asked twice, it was so already: nothing happened.
      if (await saveAskerSilenced(tx, question.id)) {
        await recordEntry(tx, platform.clock, platform.random, {
          actor,
          action: 'question.stop-news',
          thing: { kind: 'question', id: question.id },
        });
      }
      return ok(undefined);
    }),
  );
}
