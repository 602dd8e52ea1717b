import { fingerprint } from '../crypto/fingerprint.ts';
import type { Platform } from '../platform.ts';
import { fewADay } from './few-a-day.ts';

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
  /** Whoever types an address causes it: only so many a day go there, and nobody is told. */
  readonly isByAnybody?: boolean | undefined;
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
      (async ({ to, subject, text, leaveUrl, mark, isByAnybody = false }: News) => {
        const day = fewADay(mail);
        if (isByAnybody && (await day.isFull(to))) return false;
        const leave = leaveUrl === undefined ? {} : { leaveUrl };
        const id = fingerprint([subject, ...mark]);
        const sent = await mail.send({ to, subject, text, id, ...leave });
        if (isByAnybody) await day.count(to);
        return !sent.ok;
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
