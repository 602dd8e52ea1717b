import type { AppealId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newsSender } from '#platform/news/send-news.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lockAuthorReach, saveAuthorTold, type ToldBy } from '../storage/author-reach.ts';

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
  const send = newsSender(context.platform, by);
  if (!send) return ok(undefined);
  // The author stays locked while it is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const author = await lockAuthorReach(tx, id, by);
    if (!author || author.steps <= author.told) return;
    const { to, language, steps } = author;
    const letter = { ...words.mail(language), sms: words.sms(language) };
    const isRefused = await send({ to, ...letter, mark: [id, steps] });
    await saveAuthorTold(tx, id, { by, steps, isRefused });
  });
  return ok(undefined);
}
