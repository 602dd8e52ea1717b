import { type Id, parseId, type SenderKey } from '../../kernel/ids.ts';
import { newReceiptCode, type ReceiptCode } from '../../kernel/receipts/receipt-code.ts';
import type { Random } from './random.ts';
import { seal, unseal } from './seal.ts';
import { keyedHash } from './token.ts';

/** What is sent under a key is called by this id, and opened with this code. */
export interface Sending<Noun extends string> {
  readonly id: Id<Noun>;
  readonly code: ReceiptCode;
}

export interface Sendings {
  /**
   * The same each time for one key and one noun. Another noun has another id and another code: a form that knows a key of
   * one sort of thing learns nothing of the others. The id does not lead back to the key: colleagues know the id and read
   * the rest, and would get the author's receipt by sending the same again.
   */
  of<Noun extends string>(noun: Noun, key: SenderKey): Sending<Noun>;
}

/**
 * Receipts are made of a key that stands in no database: what is sent again, because no answer came the first time, gets
 * the code that it has, and whoever holds a copy of the database can make and try none.
 */
export interface ReceiptKeys extends Sendings {
  /** As sendings were called before their nouns were a part of the derivation: for rows that were made then. */
  readonly earlier: Sendings;
  /** A key of what tells one sending from another, which nobody else can make. The same each time. */
  keyFor(sending: string): SenderKey;
  /** What is kept of a code. */
  hashOf(code: ReceiptCode): Uint8Array;
  /** A key as the database may hold it: a copy of the database does not open it. `about` says whose it is. */
  sealKey(key: SenderKey, about: string, random: Random): Uint8Array;
  /** Throws where it was sealed for something else or by another installation. */
  openKey(sealed: Uint8Array, about: string): SenderKey;
}

/** Receipts of an installation’s own secret key, which stands beside the database, never in it. */
export function receiptKeys(secret: Uint8Array): ReceiptKeys {
  const sealing = keyedHash(secret, 'sealed keys');
  return {
    of: (noun, key) => sendingOf(secret, `${noun} ${key}`),
    earlier: { of: (_noun, key) => sendingOf(secret, key) },
    keyFor: (sending) => uuidOf(keyedHash(secret, `key ${sending}`)),
    hashOf: (code) => keyedHash(secret, `receipt ${code}`),
    sealKey: (key, about, random) => seal(sealing, random, Buffer.from(key), about),
    openKey: (sealed, about) => {
      const key = unseal(sealing, sealed, about);
      const parsed = key && parseId<'sender-key'>(Buffer.from(key).toString());
      if (!parsed) throw new Error(`a sealed key does not open: ${about}`);
      return parsed;
    },
  };
}

/**
 * What a key was given by an earlier version, where that is kept, and else what it is given now: whoever sends the same
 * again after an upgrade gets the receipt that they have.
 */
export async function sendingUnder<Noun extends string>(
  receipts: Pick<ReceiptKeys, 'of' | 'earlier'>,
  noun: Noun,
  key: SenderKey,
  isKept: (id: Id<Noun>) => Promise<boolean>,
): Promise<Sending<Noun>> {
  const earlier = receipts.earlier.of(noun, key);
  return (await isKept(earlier.id)) ? earlier : receipts.of(noun, key);
}

function sendingOf<Noun extends string>(secret: Uint8Array, label: string): Sending<Noun> {
  return {
    id: uuidOf(keyedHash(secret, `id ${label}`)),
    // Made when it is asked for: many callers want the id alone.
    get code() {
      let times = 0;
      return newReceiptCode({
        bytes: (count) => {
          times += 1;
          return keyedHash(secret, `code ${times} ${label}`).subarray(0, count);
        },
      });
    },
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
