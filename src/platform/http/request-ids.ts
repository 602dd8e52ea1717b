import type { Random } from '../crypto/random.ts';
import { randomPool } from './random-pool.ts';

export interface RequestIds {
  /**
   * Numbers a request for the log, its header and the error page: `K7M2-9QX4`. It can be read out over a telephone, so it has
   * no I, L, O or U.
   */
  reference(): string;
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function createRequestIds(random: Random): RequestIds {
  const take = randomPool(random);
  return {
    reference: () => {
      const bytes = take(8);
      let text = '';
      for (let index = 0; index < 8; index += 1) {
        if (index === 4) text += '-';
        text += LETTERS[(bytes[index] ?? 0) & 31];
      }
      return text;
    },
  };
}
