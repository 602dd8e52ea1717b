import type { Random } from '../crypto/random.ts';

const POOL_BYTES = 8192;

/**
 * Takes many small pieces of chance out of one large one: asking the system for 16 bytes costs as much
 * as asking it for thousands. A piece is given out once and overwritten by nobody.
 */
export function randomPool(random: Random): (count: number) => Buffer {
  let pool = Buffer.alloc(0);
  let used = 0;
  return (count) => {
    if (used + count > pool.length) {
      pool = Buffer.from(random.bytes(Math.max(POOL_BYTES, count)));
      used = 0;
    }
    used += count;
    return pool.subarray(used - count, used);
  };
}
