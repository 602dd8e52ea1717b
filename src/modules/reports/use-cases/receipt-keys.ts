import { createHmac } from 'node:crypto';
import { newReceiptCode } from '../domain/receipt-code.ts';
import type { ReceiptKeys } from '../domain/receipt-keys.ts';

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
