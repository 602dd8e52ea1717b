import type { SenderKey } from '#kernel/ids.ts';
import { type Sending, sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { isReportKept } from '../storage/save-report.ts';

/** As the installation: the id and the code of the report that is sent, or was sent, under this key. */
export async function reportSending(
  tx: Tx,
  { receipts }: Pick<ReportsContext, 'receipts'>,
  key: SenderKey,
): Promise<Sending<'report'>> {
  return await sendingUnder(receipts, 'report', key, (id) => isReportKept(tx, id));
}
