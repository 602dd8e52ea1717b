import { createHash, createHmac } from 'node:crypto';
import type { Random } from './random.ts';

const TOKEN_BYTES = 32;

/** A secret that somebody holds (in a cookie, in a link), and what is stored of it. */
export interface Token {
  /** 256 bits as base64url: given out once, never stored. */
  readonly text: string;
  readonly hash: Uint8Array;
}

export function newToken(random: Random): Token {
  const text = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
  return { text, hash: tokenHash(text) };
}

/** Enough for 256 bits of chance, which nobody guesses. What people type needs `keyedHash`. */
export function tokenHash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

/** Of a secret that is short enough to be guessed by whoever has the database, but not the key. */
export function keyedHash(key: Uint8Array, text: string): Uint8Array {
  return createHmac('sha256', key).update(text).digest();
}
