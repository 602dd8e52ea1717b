import { fingerprint } from '../crypto/fingerprint.ts';
import type { Platform } from '../platform.ts';
import { fewADay, type LetterCause } from './few-a-day.ts';

/** What somebody without an account is written, in the words of each way. */
export interface News {
  /** An e-mail address, or a telephone. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
  /** Where its reader leaves a list that it went to: mailboxes show a button for it. */
  readonly leaveUrl?: string;
  /** What it is news of: the same is not sent twice. */
  readonly mark: readonly unknown[];
  /**
   * Anybody may have typed the address: only so many letters a day go there, and nobody is told. What comes of it later, where
   * not said; `confirmed`: whoever reads mail there asked for it, or staff know whose it is.
   */
  readonly cause?: LetterCause | 'confirmed' | undefined;
}

/** Answers whether it is refused there for good; throws where it was not taken for now. */
export type SendNews = (news: News) => Promise<boolean>;

/** How one is written to that way; undefined: the installation has not that way. */
export function newsSender(
  { mail, sms }: Pick<Platform, 'mail' | 'sms'>,
  by: 'email' | 'sms',
): SendNews | undefined {
  const ways = {
    email:
      mail &&
      (async ({ to, subject, text, leaveUrl, mark, cause = 'follow-up' }: News) => {
        const isLimited = cause !== 'confirmed';
        const giveBack = isLimited ? await fewADay(mail).take(to, cause) : undefined;
        if (isLimited && !giveBack) return false;
        const leave = leaveUrl === undefined ? {} : { leaveUrl };
        const id = fingerprint([subject, ...mark]);
        try {
          return !(await mail.send({ to, subject, text, id, ...leave })).ok;
        } catch (error) {
          await giveBack?.();
          throw error;
        }
      }),
    sms:
      sms &&
      (async ({ to, sms: text, mark }: News) => {
        const sent = await sms.send({ to, text, id: fingerprint(['sms', ...mark]) });
        // Whoever got as many as a day may bring knows that there is news.
        return !sent.ok && sent.refusal === 'refused';
      }),
  };
  return ways[by];
}
