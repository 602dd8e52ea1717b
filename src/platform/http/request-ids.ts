import type { Random } from '../crypto/random.ts';
import { randomPool } from './random-pool.ts';

export interface RequestIds {
  /**
   * Names a request in the log, in its answer's header, and on the page that says that something broke:
   * `K7M2-9QX4`, to be read out over a telephone, so without I, L, O and U.
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
