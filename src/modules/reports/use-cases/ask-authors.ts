import type { ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { mayAskWhetherMended } from '../domain/was-it-mended.ts';
import { loadAskable, lockAuthorReach, saveAsked } from '../storage/author-reach.ts';
import { type AuthorMailWords, writeTo } from './tell-author.ts';

/** Within a week after it may be asked: later a mail would be about something long forgotten. */
const ASKED_WITHIN = { hours: 35 * 24 };

/** So many in a row, and it is the mail server that is away, not somebody’s letter box that is full. */
const MOST_FAILURES = 3;

/**
 * Asks those who left an address, four weeks after it was said to be done, whether it was mended: once. One address that
 * a server puts off keeps nobody else from being asked; that there was one is thrown in the end, to be tried again.
 */
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
  let [asked, inARow] = [0, 0];
  const failures: unknown[] = [];
  for (const { id } of askable.filter((one) => mayAskWhetherMended(one, now))) {
    try {
      if (await inTransaction(context, (tx) => askOne(tx, mail, words, id))) asked += 1;
      inARow = 0;
    } catch (error) {
      failures.push(error);
      inARow += 1;
      if (inARow === MOST_FAILURES) break;
    }
  }
  if (failures.length > 0) throw failures[0];
  return ok({ asked });
}

/** False: there is no address any more, or none that takes anything. */
async function askOne(
  tx: Tx,
  mail: Mailer,
  words: AuthorMailWords,
  id: ReportId,
): Promise<boolean> {
  const author = await lockAuthorReach(tx, id);
  if (!author) return false;
  const isRefused = await writeTo(mail, author, words('question', author.language), id);
  await saveAsked(tx, id, isRefused);
  return true;
}
