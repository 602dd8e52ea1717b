import type { QuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newsSender } from '#platform/news/send-news.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { lockAskerReach, saveAskerTold, type ToldBy } from '../storage/asker-reach.ts';

/** What an asker is told: that there is news, never a word of the question. */
export interface AskerWords {
  readonly mail: (language: string) => { readonly subject: string; readonly text: string };
  readonly sms: (language: string) => string;
}

export interface TellAsker {
  readonly id: QuestionId;
  /** Each by itself: where the mail server is away, an SMS goes all the same. */
  readonly by: ToldBy;
}

/**
 * Writes to an asker who left an address or a telephone that there is an answer: neither what, nor the code. Once for each
 * step with words; where the mail server or the gateway does not answer it throws, and is tried again.
 */
export async function tellAsker(
  context: PromisesContext,
  words: AskerWords,
  { id, by }: TellAsker,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'asker.tell')) return refuse('forbidden');
  const send = newsSender(context.platform, by);
  if (!send) return ok(undefined);
  // The asker stays locked while it is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const asker = await lockAskerReach(tx, id, by);
    if (!asker || asker.steps <= asker.told) return;
    const { to, language, steps } = asker;
    const letter = { ...words.mail(language), sms: words.sms(language) };
    const isRefused = await send({ to, ...letter, mark: [id, steps] });
    await saveAskerTold(tx, id, { by, steps, isRefused });
  });
  return ok(undefined);
}
