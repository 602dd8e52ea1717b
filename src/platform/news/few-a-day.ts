import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Mailer } from '../mail/mailer.ts';

/** More than these a day nobody asks for; whoever types somebody else’s address again and again fills no mailbox with it. */
const MOST_A_DAY = 20;
const DAY_SECONDS = 24 * 60 * 60;

const counts = new WeakMap<Mailer, RateLimiterMemory>();

/** How many letters that anybody can cause went to an address lately: each process counts those of its own mailer. */
export interface FewADay {
  isFull(address: string): Promise<boolean>;
  count(address: string): Promise<void>;
}

export function fewADay(mail: Mailer): FewADay {
  const limiter =
    counts.get(mail) ?? new RateLimiterMemory({ points: MOST_A_DAY, duration: DAY_SECONDS });
  counts.set(mail, limiter);
  return {
    isFull: async (address) => {
      const counted = await limiter.get(keyOf(address));
      return counted !== null && counted.consumedPoints >= MOST_A_DAY;
    },
    count: async (address) => {
      await limiter.penalty(keyOf(address));
    },
  };
}

/** No address stands anywhere for it. */
function keyOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url');
}
