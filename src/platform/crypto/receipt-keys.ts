import { type Id, parseId, type SenderKey } from '#kernel/ids.ts';
import { newReceiptCode, type ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import type { Random } from './random.ts';
import { seal, unseal } from './seal.ts';
import { keyedHash } from './token.ts';

/** The id and the code of what was sent with a key. */
export interface Sending<Noun extends string> {
  readonly id: Id<Noun>;
  readonly code: ReceiptCode;
}

export interface Sendings {
  /**
   * Deterministic for a key and a noun. Other nouns have another id and another code, so that the key of one kind of form
   * reveals nothing about other kinds. The key cannot be derived from the id: colleagues know the id, and with the key they
   * could get the author's receipt.
   */
  of<Noun extends string>(noun: Noun, key: SenderKey): Sending<Noun>;
}

/**
 * Receipts are derived from a key that is not in the database. A repeated submission gets the same code, and a copy of the
 * database is not enough to derive or to test codes.
 */
export interface ReceiptKeys extends Sendings {
  /** The derivation of earlier versions, without the noun: for rows that were created then. */
  readonly earlier: Sendings;
  /** A key derived from what identifies one submission. Deterministic, and nobody else can compute it. */
  keyFor(sending: string): SenderKey;
  /** The stored hash of a code. */
  hashOf(code: ReceiptCode): Uint8Array;
  /** A key in the form that the database may store: a copy of the database does not reveal it. `about` names the owner. */
  sealKey(key: SenderKey, about: string, random: Random): Uint8Array;
  /** Throws where it was sealed for something else or by another installation. */
  openKey(sealed: Uint8Array, about: string): SenderKey;
}

/** Uses the installation's secret key, which is stored outside the database. */
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
 * Prefers the code that an earlier version derived, if a row has it: a submission that is repeated after an upgrade gets the
 * existing receipt.
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
    // Computed lazily: many callers only need the id.
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
