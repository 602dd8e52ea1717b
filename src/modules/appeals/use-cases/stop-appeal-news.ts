import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { saveSilenced } from '../storage/author-reach.ts';
import { findAppealByReceipt } from '../storage/load-appeals.ts';

/** Whoever holds the receipt wants no more mail or SMS about it. The answer comes as they asked for it all the same. */
export async function stopAppealNews(
  context: AppealsContext,
  code: ReceiptCode,
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'appeal-receipt.read')) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const appeal = await findAppealByReceipt(tx, receipts.hashOf(code));
      if (!appeal) return refuse('absent');
      // Asked twice, it was so already: nothing happened.
      if (await saveSilenced(tx, appeal.id)) {
        await recordEntry(tx, platform.clock, platform.random, {
          actor,
          action: 'appeal.stop-news',
          thing: { kind: 'appeal', id: appeal.id },
        });
      }
      return ok(undefined);
    }),
  );
}
