import type { QuestionId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import { inTransaction } from '../../identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import {
  type AskerReach,
  lockAskerReach,
  saveAskerTold,
  type ToldBy,
} from '../storage/asker-reach.ts';

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
  const tell = waysOf(context, words, id)[by];
  if (!tell) return ok(undefined);
  // The asker stays locked while it is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const asker = await lockAskerReach(tx, id, by);
    if (!asker || asker.steps <= asker.told) return;
    await saveAskerTold(tx, id, { by, steps: asker.steps, isRefused: await tell(asker) });
  });
  return ok(undefined);
}

/** Each answers whether it is refused for good; undefined: the installation has not that way. */
function waysOf({ platform: { mail, sms } }: PromisesContext, words: AskerWords, id: QuestionId) {
  return {
    email:
      mail &&
      (async ({ to, language, steps }: AskerReach) => {
        const { subject, text } = words.mail(language);
        const sent = await mail.send({ to, subject, text, id: fingerprint([subject, id, steps]) });
        return !sent.ok;
      }),
    sms:
      sms &&
      (async ({ to, language, steps }: AskerReach) => {
        const text = words.sms(language);
        const sent = await sms.send({ to, text, id: fingerprint(['sms', id, steps]) });
        // Whoever got as many as a day may bring knows that there is news.
        return !sent.ok && sent.refusal === 'refused';
      }),
  };
}
