import { randomBytes, randomUUID } from 'node:crypto';
import { preventCaching } from '../cache/track-reads.ts';

/** Chance arrives as a parameter, so that a test can repeat itself. */
export interface Random {
  uuid(): string;
  bytes(count: number): Uint8Array;
}

export const systemRandom: Random = {
  uuid: () => {
    preventCaching('chance');
    return randomUUID();
  },
  bytes: (count) => {
    preventCaching('chance');
    return randomBytes(count);
  },
};
