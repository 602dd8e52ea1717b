import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Mailer } from '../mail/mailer.ts';

/** Who causes a letter: `anybody` by typing an address, `follow-up` is what comes of it later, by time or by staff. */
export type LetterCause = 'anybody' | 'follow-up';

/**
 * So many letters a day to one address, of all families together: whoever types somebody else's address everywhere fills no
 * mailbox with it. The first few are for what is typed; what comes of it later has the rest.
 */
const MOST_A_DAY: Readonly<Record<LetterCause, number>> = { anybody: 6, 'follow-up': 20 };
const DAY_SECONDS = 24 * 60 * 60;

const counts = new WeakMap<Mailer, RateLimiterMemory>();

/** Each process counts the letters of its own mailer. */
export interface FewADay {
  /** Counts one; how to give it back where it was not sent. Undefined: that address had its letters. */
  take(address: string, cause: LetterCause): Promise<(() => Promise<void>) | undefined>;
}

export function fewADay(mail: Mailer): FewADay {
  const limiter =
    counts.get(mail) ??
    new RateLimiterMemory({ points: MOST_A_DAY['follow-up'], duration: DAY_SECONDS });
  counts.set(mail, limiter);
  return {
    take: async (address, cause) => {
      const key = keyOf(address);
      const giveBack = async () => {
        await limiter.reward(key);
      };
      const { consumedPoints } = await limiter.penalty(key);
      if (consumedPoints <= MOST_A_DAY[cause]) return giveBack;
      await giveBack();
      return undefined;
    },
  };
}

/** No address stands anywhere for it. */
function keyOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url');
}
