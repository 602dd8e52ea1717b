import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PushDevice } from '#platform/push/push.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { insertDevice } from '../storage/author-devices.ts';
import { findReportByReceipt } from '../storage/load-reports.ts';

/** `absent`: the code is of no report, or devices are not told here. `enough`: as many are told of it already as may be. */
export type TellDeviceRefusal = 'absent' | 'enough';

/** Whoever holds the receipt lets this device of theirs be told when there is news: of each step from now on. */
export async function tellDevice(
  context: ReportsContext,
  { code, device }: { readonly code: ReceiptCode; readonly device: PushDevice },
): Promise<Result<undefined, TellDeviceRefusal>> {
  const { policy, actor, platform, receipts } = context;
  if (!policy.can(actor, 'report.submit') || !platform.push) return refuse('absent');
  return await inTransaction(context, (tx) =>
    asInstallation(tx, platform, async () => {
      const report = await findReportByReceipt(tx, receipts.hashOf(code));
      if (!report) return refuse('absent');
      if (!(await insertDevice(tx, report.id, device))) return refuse('enough');
      await recordEntry(tx, platform.clock, platform.random, {
        actor,
        action: 'report.tell-device',
        thing: { kind: 'report', id: report.id },
      });
      return ok(undefined);
    }),
  );
}
