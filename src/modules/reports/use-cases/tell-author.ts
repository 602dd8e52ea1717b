import type { ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import type { SmsSender } from '../../../platform/sms/sms.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { type AuthorReach, lockAuthorReach, saveAuthorTold } from '../storage/author-reach.ts';

/** What a mail to an author says: that there is news, or the question four weeks later. Never a word of the report. */
export type AuthorMailWords = (
  kind: 'news' | 'question',
  language: string,
) => { readonly subject: string; readonly text: string };

/** What an author is told by mail, and by SMS, which says of news alone. */
export interface AuthorWords {
  readonly mail: AuthorMailWords;
  readonly sms: (language: string) => string;
}

/**
 * Writes to an author who left an address, or asked for SMS, that there is news of what they sent: neither what it is, nor
 * the code. Once for what is new; where the mail server or the gateway does not answer it throws, and is tried again.
 */
export async function tellAuthor(
  context: ReportsContext,
  words: AuthorWords,
  { id }: { readonly id: ReportId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell-author')) return refuse('forbidden');
  const { mail, sms } = context.platform;
  if (!mail && !sms) return ok(undefined);
  // The row stays locked while it is sent: another process that heard the same waits, and finds it told.
  await inTransaction(context, async (tx) => {
    const author = await lockAuthorReach(tx, id);
    if (!author || author.steps <= author.told) return;
    const tell = waysOf(context, words, id)[author.by];
    if (tell) await saveAuthorTold(tx, id, { steps: author.steps, isRefused: await tell(author) });
  });
  return ok(undefined);
}

/** Each answers whether it is refused for good; undefined: the installation has not that way. */
function waysOf({ platform: { mail, sms } }: ReportsContext, words: AuthorWords, id: ReportId) {
  return {
    email:
      mail &&
      ((author: AuthorReach) => writeTo(mail, author, words.mail('news', author.language), id)),
    sms: sms && ((author: AuthorReach) => text(sms, author, words.sms(author.language), id)),
  };
}

/** Answers whether that address is refused for good. */
export async function writeTo(
  mail: Mailer,
  { to, steps }: AuthorReach,
  words: ReturnType<AuthorMailWords>,
  id: ReportId,
): Promise<boolean> {
  const sent = await mail.send({ to, ...words, id: fingerprint([words.subject, id, steps]) });
  return !sent.ok;
}

/** The same of a telephone. One that got as many as a day may bring it knows that there is news. */
async function text(
  sms: SmsSender,
  { to, steps }: AuthorReach,
  words: string,
  id: ReportId,
): Promise<boolean> {
  const sent = await sms.send({ to, text: words, id: fingerprint(['sms', id, steps]) });
  return !sent.ok && sent.refusal === 'refused';
}
