import { createHash, createHmac } from 'node:crypto';
import type { Random } from './random.ts';

const TOKEN_BYTES = 32;

/** A secret in a cookie or a link, and the hash of it that is stored. */
export interface Token {
  /** 256 bits as base64url. It is handed out once and never stored. */
  readonly text: string;
  readonly hash: Uint8Array;
}

export function newToken(random: Random): Token {
  const text = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
  return { text, hash: tokenHash(text) };
}

/** Sufficient for 256 random bits. Codes that people type are short and need `keyedHash`. */
export function tokenHash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}

/** For secrets that are short enough to be guessed by someone who has the database but not the key. */
export function keyedHash(key: Uint8Array, text: string): Uint8Array {
  return createHmac('sha256', key).update(text).digest();
}
