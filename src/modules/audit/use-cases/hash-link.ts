import { hash } from 'node:crypto';
import { type Seal, sealedText, type WrittenEntry } from '../domain/chain.ts';

/** In bytes. */
const HASH_LENGTH = 32;

/**
 * The hash of a seal, hexadecimal: SHA-256 over the bytes of the one before it and the text of this one. Checking a
 * journal comes here for each entry: hence one piece of memory, and a text as the answer.
 */
export function hashLink(
  previous: string,
  seal: Pick<Seal, 'number' | 'sealedAt'>,
  entry: WrittenEntry,
): string {
  const text = sealedText(seal, entry);
  const hashed = Buffer.allocUnsafe(HASH_LENGTH + Buffer.byteLength(text));
  hashed.write(previous, 'hex');
  hashed.write(text, HASH_LENGTH);
  return hash('sha256', hashed, 'hex');
}
