import type { LiveQuestionId } from '#kernel/ids.ts';
import type { ReceiptKeys, Sending } from '#platform/crypto/receipt-keys.ts';

/**
 * As what a question of the hall is handed over: its asker sees the code before that, and it is handed over once. No form
 * can name the key; the code stays as it was first derived, since it may have been shown by an earlier version.
 */
export function handedQuestion(
  receipts: Pick<ReceiptKeys, 'earlier' | 'keyFor'>,
  id: LiveQuestionId,
): Sending<'question'> {
  return receipts.earlier.of('question', receipts.keyFor(`live question ${id}`));
}
