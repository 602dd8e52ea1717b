import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { mayAskWhetherMended } from '../domain/was-it-mended.ts';
import { loadAskable, lockAuthorMail, saveAsked } from '../storage/author-mail.ts';
import { type AuthorMailWords, writeTo } from './tell-author.ts';

/** Within a week after it may be asked: later a mail would be about something long forgotten. */
const ASKED_WITHIN = { hours: 35 * 24 };

/** Asks those who left an address, four weeks after it was said to be done, whether it was mended: once. */
export async function askAuthors(
  context: ReportsContext,
  words: AuthorMailWords,
): Promise<Result<{ readonly asked: number }, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell-author')) return refuse('forbidden');
  const { mail, clock } = context.platform;
  if (!mail) return ok({ asked: 0 });
  const now = clock.now();
  const since = now.subtract(ASKED_WITHIN);
  const askable = await inTransaction(context, (tx) => loadAskable(tx, since));
  let asked = 0;
  for (const { id } of askable.filter((one) => mayAskWhetherMended(one, now))) {
    await inTransaction(context, async (tx) => {
      const author = await lockAuthorMail(tx, id);
      if (!author) return;
      const isRefused = await writeTo(mail, author, words('question', author.language), id);
      await saveAsked(tx, id, isRefused);
      asked += 1;
    });
  }
  return ok({ asked });
}
