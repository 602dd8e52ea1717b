import { type Argon2Parameters, argon2Sync } from 'node:crypto';

/** Hashes one password. It runs in a thread because it occupies a processor for about 23 ms. */
export function work(parameters: Argon2Parameters): Uint8Array {
  return argon2Sync('argon2id', parameters);
}
