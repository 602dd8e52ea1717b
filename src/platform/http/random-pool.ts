import type { Random } from '../crypto/random.ts';

const POOL_BYTES = 8192;

/**
 * Splits large random blocks into small pieces: requesting 16 bytes from the system costs as much as requesting thousands. Each
 * piece is handed out once and never overwritten.
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
