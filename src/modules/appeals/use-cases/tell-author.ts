import type { AppealId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import { inTransaction } from '../../identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { lockAuthorMail, saveAuthorTold } from '../storage/author-mail.ts';

/** What a mail to an author says: that there is news, never a word of the appeal. */
export type AuthorMailWords = (language: string) => {
  readonly subject: string;
  readonly text: string;
};

/**
 * Writes to an author who left an address that something became of the appeal: neither what, nor the code. Once for each
 * step; where the mail server does not answer it throws, and is tried again. The letter itself is signed, and sent by a
 * person.
 */
export async function tellAuthor(
  context: AppealsContext,
  words: AuthorMailWords,
  { id }: { readonly id: AppealId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'appeal.tell')) return refuse('forbidden');
  const { mail } = context.platform;
  if (!mail) return ok(undefined);
  // The author stays locked while the mail is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const author = await lockAuthorMail(tx, id);
    if (!author || author.steps <= author.told) return;
    const { address, language, steps } = author;
    const { subject, text } = words(language);
    const sent = await mail.send({
      to: address,
      subject,
      text,
      id: fingerprint([subject, id, steps]),
    });
    await saveAuthorTold(tx, id, { steps, isRefused: !sent.ok });
  });
  return ok(undefined);
}
