import { type Id, parseId, type SenderKey } from '../../kernel/ids.ts';
import { newReceiptCode, type ReceiptCode } from '../../kernel/receipts/receipt-code.ts';
import { keyedHash } from './token.ts';

/**
 * Receipts are made of a key that stands in no database: what is sent again, because no answer came the first time, gets
 * the code that it has, and whoever holds a copy of the database can make and try none.
 */
export interface ReceiptKeys {
  /**
   * What is sent under this key is called so from here on. It does not lead back to the key: colleagues know the id and
   * read the rest, and would get its author’s receipt by sending the same again.
   */
  idOf<Noun extends string>(key: SenderKey): Id<Noun>;
  /**
   * A key for whoever cannot make one by chance: of what tells one sending from another. The same each time, and made by
   * nobody else.
   */
  keyFor(sending: string): SenderKey;
  /** The code of what was sent under this key. The same each time. */
  codeOf(key: SenderKey): ReceiptCode;
  /** What is kept of it. */
  hashOf(code: ReceiptCode): Uint8Array;
}

/** Receipts of an installation’s own secret key, which stands beside the database, never in it. */
export function receiptKeys(secret: Uint8Array): ReceiptKeys {
  return {
    idOf: (key) => uuidOf(keyedHash(secret, `id ${key}`)),
    keyFor: (sending) => uuidOf(keyedHash(secret, `key ${sending}`)),
    codeOf: (key) => {
      let times = 0;
      return newReceiptCode({
        bytes: (count) => {
          times += 1;
          return keyedHash(secret, `code ${times} ${key}`).subarray(0, count);
        },
      });
    },
    hashOf: (code) => keyedHash(secret, `receipt ${code}`),
  };
}

/** RFC 9562’s version 8: bytes of one’s own making. */
function uuidOf<Noun extends string>(bytes: Uint8Array): Id<Noun> {
  const marked = Uint8Array.from(bytes.subarray(0, 16));
  marked[6] = ((marked[6] ?? 0) & 0x0f) | 0x80;
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80;
  const text = marked.toHex().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const id = parseId<Noun>(text);
  if (!id) throw new Error('an id that was made is no UUID');
  return id;
}
