import { fingerprint } from '../crypto/fingerprint.ts';
import type { Platform } from '../platform.ts';
import { fewADay, type LetterCause, type LetterFamily } from './few-a-day.ts';

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
      (async ({ to, subject, text, leaveUrl, mark }: News) => {
        const leave = leaveUrl === undefined ? {} : { leaveUrl };
        const id = fingerprint([subject, ...mark]);
        return !(await mail.send({ to, subject, text, id, ...leave })).ok;
      }),
    sms:
      sms &&
      (async ({ to, sms: text, mark }: News) => {
        return !(await sms.send({ to, text, id: fingerprint(['sms', ...mark]) })).ok;
      }),
  };
  return ways[by];
}

/** `limited`: it was not sent and must not be recorded as told. `refused`: the mailbox refuses it for good. */
type LimitedSending = 'sent' | 'refused' | 'limited';

export type SendLimited = (news: News, cause: LetterCause) => Promise<LimitedSending>;

/**
 * For news to an address that anybody may have typed. Only letters that a stranger can cause are counted and limited: they
 * use up nothing of what the installation owes to that address, and the reverse. The person who typed it is not told. SMS
 * are not counted here: the SMS sender limits them for each number.
 */
export function limitedSender(
  { mail, sms }: Pick<Platform, 'mail' | 'sms'>,
  family: LetterFamily,
  by: 'email' | 'sms' = 'email',
): SendLimited | undefined {
  const send = newsSender({ mail, sms }, by);
  if (!send) return undefined;
  const outcomeOf = async (news: News) => ((await send(news)) ? 'refused' : 'sent');
  return async (news, cause) => {
    if (cause === 'follow-up' || by === 'sms' || !mail) return await outcomeOf(news);
    const giveBack = await fewADay(mail, family).take(news.to);
    if (!giveBack) return 'limited';
    try {
      return await outcomeOf(news);
    } catch (error) {
      await giveBack();
      throw error;
    }
  };
}
