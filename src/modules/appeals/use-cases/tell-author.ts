import type { AppealId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import { inTransaction } from '../../identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import {
  type AuthorReach,
  lockAuthorReach,
  saveAuthorTold,
  type ToldBy,
} from '../storage/author-reach.ts';

/** What an author is told: that there is news, never a word of the appeal. */
export interface AuthorWords {
  readonly mail: (language: string) => { readonly subject: string; readonly text: string };
  readonly sms: (language: string) => string;
}

export interface TellAuthor {
  readonly id: AppealId;
  /** Each by itself: where the mail server is away, an SMS goes all the same. */
  readonly by: ToldBy;
}

/**
 * Writes to an author who left an address, or asked for SMS, that something became of the appeal: neither what, nor the
 * code. Once for each step; where the mail server or the gateway does not answer it throws, and is tried again. The
 * letter itself is signed, and sent by a person.
 */
export async function tellAuthor(
  context: AppealsContext,
  words: AuthorWords,
  { id, by }: TellAuthor,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'appeal.tell')) return refuse('forbidden');
  const tell = waysOf(context, words, id)[by];
  if (!tell) return ok(undefined);
  // The author stays locked while it is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const author = await lockAuthorReach(tx, id, by);
    if (!author || author.steps <= author.told) return;
    await saveAuthorTold(tx, id, { by, steps: author.steps, isRefused: await tell(author) });
  });
  return ok(undefined);
}

/** Each answers whether it is refused for good; undefined: the installation has not that way. */
function waysOf({ platform: { mail, sms } }: AppealsContext, words: AuthorWords, id: AppealId) {
  return {
    email:
      mail &&
      (async ({ to, language, steps }: AuthorReach) => {
        const { subject, text } = words.mail(language);
        const sent = await mail.send({ to, subject, text, id: fingerprint([subject, id, steps]) });
        return !sent.ok;
      }),
    sms:
      sms &&
      (async ({ to, language, steps }: AuthorReach) => {
        const text = words.sms(language);
        const sent = await sms.send({ to, text, id: fingerprint(['sms', id, steps]) });
        // Whoever got as many as a day may bring knows that there is news.
        return !sent.ok && sent.refusal === 'refused';
      }),
  };
}
