import { type Argon2Parameters, argon2Sync } from 'node:crypto';

/** One hash, on a thread of its own: it fills a processor for some 23 ms. */
export function work(parameters: Argon2Parameters): Uint8Array {
  return argon2Sync('argon2id', parameters);
}
