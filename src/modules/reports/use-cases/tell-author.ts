import type { ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { type AuthorMail, lockAuthorMail, saveAuthorTold } from '../storage/author-mail.ts';

/** What a mail to an author says: that there is news, or the question four weeks later. Never a word of the report. */
export type AuthorMailWords = (
  kind: 'news' | 'question',
  language: string,
) => { readonly subject: string; readonly text: string };

/**
 * Writes to an author who left an address that there is news of what they sent: neither what it is, nor the code. Once
 * for what is new; where the mail server does not answer it throws, and is tried again.
 */
export async function tellAuthor(
  context: ReportsContext,
  words: AuthorMailWords,
  { id }: { readonly id: ReportId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell-author')) return refuse('forbidden');
  const { mail } = context.platform;
  if (!mail) return ok(undefined);
  // The row stays locked while the mail is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const author = await lockAuthorMail(tx, id);
    if (!author || author.steps <= author.told) return;
    const isRefused = await writeTo(mail, author, words('news', author.language), id);
    await saveAuthorTold(tx, id, { steps: author.steps, isRefused });
  });
  return ok(undefined);
}

/** Answers whether that address is refused for good. */
export async function writeTo(
  mail: Mailer,
  { address, steps }: AuthorMail,
  words: ReturnType<AuthorMailWords>,
  id: ReportId,
): Promise<boolean> {
  const sent = await mail.send({
    to: address,
    ...words,
    id: fingerprint([words.subject, id, steps]),
  });
  return !sent.ok;
}
