import type { Random } from '../crypto/random.ts';
import { seal, unseal } from '../crypto/seal.ts';

/**
 * Positions as stream readers hold them. PostgreSQL's transaction numbers advance with every write, so two of them would reveal
 * that something was written, and when. Each position is encrypted with a new nonce, so that it reveals nothing.
 */
export interface Positions {
  tell(horizon: bigint): string;
  /** Undefined if it is not one of our positions. */
  read(position: string): bigint | undefined;
}

const ABOUT = 'position of a live stream';
const BYTES = 8;
/** The form of positions before they were encrypted. */
const NUMBER = /^\d{1,19}$/;
/** Such a number is rounded down, so that trying all numbers does not reveal which transaction wrote an event. */
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
