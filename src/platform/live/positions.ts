import type { Random } from '../crypto/random.ts';
import { seal, unseal } from '../crypto/seal.ts';

/**
 * Positions as readers of a stream hold them. PostgreSQL's transaction numbers move with every write: two of them would say
 * that somebody wrote something, and when. Each is encrypted anew each time that it is told, so that it says nothing.
 */
export interface Positions {
  tell(horizon: bigint): string;
  /** Undefined: no position of ours. */
  read(position: string): bigint | undefined;
}

const ABOUT = 'position of a live stream';
const BYTES = 8;
/** What was told before positions were encrypted. */
const NUMBER = /^\d{1,19}$/;
/** Such a number is answered from a round one: trying all of them must not tell which transaction wrote an event. */
const ROUND = 10_000n;

export function openPositions(key: Uint8Array, random: Random): Positions {
  return {
    tell: (horizon) => {
      const plain = Buffer.alloc(BYTES);
      plain.writeBigUInt64BE(horizon);
      return Buffer.from(seal(key, random, plain, ABOUT)).toString('base64url');
    },
    read: (position) => {
      if (NUMBER.test(position)) return BigInt(position) - (BigInt(position) % ROUND);
      const plain = unseal(key, Buffer.from(position, 'base64url'), ABOUT);
      return plain?.length === BYTES ? Buffer.from(plain).readBigUInt64BE() : undefined;
    },
  };
}
