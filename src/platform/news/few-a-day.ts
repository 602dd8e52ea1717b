import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Mailer } from '../mail/mailer.ts';

/** Kinds of letters that somebody causes by typing an address, which may be another person's. */
export type LetterFamily = 'accreditation' | 'press-list' | 'talk' | 'ticket';

/** `anybody`: somebody typed an address. `follow-up`: what comes of it later, by time or by staff. */
export type LetterCause = 'anybody' | 'follow-up';

/**
 * Letters a day of one family to one address that strangers may cause. Each family counts alone, so that a stranger who
 * uses up one form takes no letter of another form from the person whose address it is.
 */
const MOST_A_DAY = 5;
const DAY_SECONDS = 24 * 60 * 60;

const counts = new WeakMap<Mailer, RateLimiterMemory>();

/** Each process counts the letters of its own mailer. */
export interface FewADay {
  /** Counts one and answers how to give it back if it was not sent. Undefined: the limit is reached; never of a follow-up. */
  take(address: string, cause: LetterCause): Promise<(() => Promise<void>) | undefined>;
}

export function fewADay(mail: Mailer, family: LetterFamily): FewADay {
  const limiter =
    counts.get(mail) ?? new RateLimiterMemory({ points: MOST_A_DAY, duration: DAY_SECONDS });
  counts.set(mail, limiter);
  return {
    take: async (address, cause) => {
      const key = keyOf(family, address);
      const giveBack = async () => {
        await limiter.reward(key);
      };
      const { consumedPoints } = await limiter.penalty(key);
      if (cause === 'follow-up' || consumedPoints <= MOST_A_DAY) return giveBack;
      await giveBack();
      return undefined;
    },
  };
}

/** A hash, so that no address is kept in memory. */
function keyOf(family: LetterFamily, address: string): string {
  return createHash('sha256').update(`${family} ${address.toLowerCase()}`).digest('base64url');
}
