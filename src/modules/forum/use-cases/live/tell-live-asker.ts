import type { LiveQuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { newsSender } from '#platform/news/send-news.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import {
  findLiveContact,
  findLiveQuestion,
  forgetLiveContacts,
} from '../../storage/live/live-questions.ts';

/** What an asker is told: that there is news, never a word of the question. */
export interface LiveNewsWords {
  readonly mail: (language: string) => { readonly subject: string; readonly text: string };
  readonly sms: (language: string) => string;
}

/**
 * Writes to whoever left an address or a telephone that their question is a tracked one now. After that the forum forgets
 * how they are reached: of the answer they hear from promises. Where the mail server or the gateway does not answer it
 * throws, and is tried again.
 */
export async function tellLiveAsker(
  context: LiveContext,
  words: LiveNewsWords,
  { id }: { readonly id: LiveQuestionId },
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'live-question.hand-over')) return refuse('absent');
  await inTransaction(context, async (tx) => {
    const question = await findLiveQuestion(tx, id);
    const contact = question && (await findLiveContact(tx, id));
    if (!contact || question.status !== 'handed') return;
    const letter = { ...words.mail(question.language), sms: words.sms(question.language) };
    for (const [by, to] of [
      ['email', contact.email],
      ['sms', contact.phone],
    ] as const) {
      const send = to === '' ? undefined : newsSender(platform, by);
      if (send) await send({ to, ...letter, mark: [id] });
    }
    await forgetLiveContacts(tx, { question: id });
  });
  return ok(undefined);
}
