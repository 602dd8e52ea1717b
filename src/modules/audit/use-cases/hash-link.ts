import { hash } from 'node:crypto';
import { type Seal, sealedText, type WrittenEntry } from '../domain/chain.ts';

/** The hash of a seal: SHA-256 over the one before it and the text of this one. */
export function hashLink(
  previous: Uint8Array,
  seal: Pick<Seal, 'number' | 'sealedAt'>,
  entry: WrittenEntry,
): Buffer {
  return hash('sha256', Buffer.concat([previous, Buffer.from(sealedText(seal, entry))]), 'buffer');
}
