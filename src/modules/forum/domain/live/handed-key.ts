import type { LiveQuestionId, SenderKey } from '../../../../kernel/ids.ts';
import type { ReceiptKeys } from '../../../../platform/crypto/receipt-keys.ts';

/** Under which a question of the hall is handed over: its receipt is known before that, and it is handed over once. */
export function handedKeyOf(receipts: Pick<ReceiptKeys, 'keyFor'>, id: LiveQuestionId): SenderKey {
  return receipts.keyFor(`live question ${id}`);
}
