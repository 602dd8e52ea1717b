import { createHmac } from 'node:crypto';
import { newReceiptCode, type ReceiptCode } from '../../kernel/receipts/receipt-code.ts';

/**
 * Receipts are made of a key that stands in no database: what is sent again, because no answer came the first time, gets
 * the code that it has, and whoever holds a copy of the database can make and try none.
 */
export interface ReceiptKeys {
  /** The code of what was sent under this id. The same each time. */
  codeOf(id: string): ReceiptCode;
  /** What is kept of it. */
  hashOf(code: ReceiptCode): Buffer;
}

/** Receipts of an installation’s own secret key, which stands beside the database, never in it. */
export function receiptKeys(key: Uint8Array): ReceiptKeys {
  const hmac = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    codeOf: (id) => {
      let times = 0;
      return newReceiptCode({
        bytes: (count) => {
          times += 1;
          return hmac(`code ${times} ${id}`).subarray(0, count);
        },
      });
    },
    hashOf: (code) => hmac(`receipt ${code}`),
  };
}
