import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { deleteDevices } from '../storage/author-devices.ts';
import { saveSilenced } from '../storage/author-reach.ts';
import { findReportByReceipt } from '../storage/load-reports.ts';

/** `written`: mail and SMS; `devices`: all that are told, wherever they are. */
export type StoppedNews = 'written' | 'devices';

/** Whoever holds the receipt wants no more news about it. What they read by the code stays as it is. */
export async function stopNews(
  context: ReportsContext,
  { code, what }: { readonly code: ReceiptCode; readonly what: StoppedNews },
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'report.submit')) return refuse('absent');
  const stop = what === 'devices' ? deleteDevices : saveSilenced;
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const report = await findReportByReceipt(tx, receipts.hashOf(code));
      if (!report) return refuse('absent');
      // Asked twice, it was so already: nothing happened.
      if (await stop(tx, report.id)) {
        await recordEntry(tx, platform.clock, platform.random, {
          actor,
          action: 'report.stop-news',
          thing: { kind: 'report', id: report.id },
        });
      }
      return ok(undefined);
    }),
  );
}
