import type { SenderKey } from '#kernel/ids.ts';
import type { Sending } from '#platform/crypto/receipt-keys.ts';
import { sendingUnder } from '#platform/crypto/receipt-keys.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { isAppealKept } from '../storage/save-appeal.ts';

/** As the installation: the id and the code of the appeal that is sent, or was sent, under this key. */
export async function appealSending(
  tx: Tx,
  { receipts }: Pick<AppealsContext, 'receipts'>,
  key: SenderKey,
): Promise<Sending<'appeal'>> {
  return await sendingUnder(receipts, 'appeal', key, (id) => isAppealKept(tx, id));
}
