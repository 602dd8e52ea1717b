import { createHash } from 'node:crypto';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Mailer } from '../mail/mailer.ts';

/** Kinds of letters that somebody causes by typing an address, which may be another person's. */
export type LetterFamily = 'accreditation' | 'course' | 'press-list' | 'talk' | 'ticket';

/**
 * `anybody`: somebody has just typed the address. `follow-up`: news about something that was registered under the address, such
 * as a decision or a reminder.
 */
export type LetterCause = 'anybody' | 'follow-up';

/**
 * How many letters of one family a day strangers may cause for one address. Families are counted separately, so that a stranger
 * who uses up one form blocks no letter of another form.
 */
const MAX_PER_DAY = 5;
const DAY_SECONDS = 24 * 60 * 60;

const counts = new WeakMap<Mailer, RateLimiterMemory>();

/** Each process counts the letters that it sends. */
export interface FewADay {
  /** Counts one letter that a stranger may have caused, and returns how to undo that. Undefined: the limit is reached. */
  take(address: string): Promise<(() => Promise<void>) | undefined>;
}

export function fewADay(mail: Mailer, family: LetterFamily): FewADay {
  const limiter =
    counts.get(mail) ?? new RateLimiterMemory({ points: MAX_PER_DAY, duration: DAY_SECONDS });
  counts.set(mail, limiter);
  return {
    take: async (address) => {
      const key = keyOf(family, address);
      const giveBack = async () => {
        await limiter.reward(key);
      };
      const { consumedPoints } = await limiter.penalty(key);
      if (consumedPoints <= MAX_PER_DAY) return giveBack;
      await giveBack();
      return undefined;
    },
  };
}

/** A hash, so that no address is kept in memory. */
function keyOf(family: LetterFamily, address: string): string {
  return createHash('sha256').update(`${family} ${address.toLowerCase()}`).digest('base64url');
}
