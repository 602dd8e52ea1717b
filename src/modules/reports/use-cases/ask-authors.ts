import type { ReportId } from '#kernel/ids.ts';
import { quietUntil } from '#kernel/quiet-hours.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { NEWS_WAYS, type NewsWay } from '../domain/news-way.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { mayAskWhetherMended } from '../domain/was-it-mended.ts';
import type { AuthorReach } from '../storage/author-reach.ts';
import { loadAskable } from '../storage/askable-reports.ts';
import {
  authorSender,
  type AuthorWords,
  lockReaches,
  saveTold,
  type TellThere,
} from './author-senders.ts';

/** Within a week after it may be asked: later a question would be about something long forgotten. */
const ASKED_WITHIN = { hours: 35 * 24 };

/** So many in a row, and it is the server that is away, not somebody’s letter box that is full. */
const MAX_FAILURES = 3;

/**
 * Asks authors, four weeks after it was said to be done, whether it was mended: once, each way that they chose. One that a
 * server puts off keeps nobody else from being asked; that there was one is thrown in the end, to be tried again.
 */
export async function askAuthors(
  context: ReportsContext,
  words: AuthorWords,
): Promise<Result<{ readonly asked: number }, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell-author')) return refuse('forbidden');
  const { clock } = context.platform;
  // A job that was missed runs when the installation is on again, and that may be at night.
  const isQuiet = quietUntil(clock.now(), clock.timeZone) !== undefined;
  let asked = 0;
  const failures: unknown[] = [];
  for (const by of NEWS_WAYS) {
    const tell = isQuiet && by !== 'email' ? undefined : authorSender(context.platform, words, by);
    if (!tell) continue;
    const done = await askThatWay(context, by, tell);
    asked += done.asked;
    failures.push(...done.failures);
  }
  if (failures.length > 0) throw failures[0];
  return ok({ asked });
}

async function askThatWay(
  context: ReportsContext,
  by: NewsWay,
  tell: TellThere,
): Promise<{ readonly asked: number; readonly failures: readonly unknown[] }> {
  const now = context.platform.clock.now();
  const since = now.subtract(ASKED_WITHIN);
  const askable = await inTransaction(context, (tx) => loadAskable(tx, by, since));
  let [asked, inARow] = [0, 0];
  const failures: unknown[] = [];
  for (const { id } of askable.filter((one) => mayAskWhetherMended(one, now))) {
    try {
      if (await inTransaction(context, (tx) => askOne(tx, { id, by }, tell))) asked += 1;
      inARow = 0;
    } catch (error) {
      failures.push(error);
      inARow += 1;
      if (inARow === MAX_FAILURES) break;
    }
  }
  return { asked, failures };
}

/** False: there is nowhere to ask any more, or it was asked meanwhile. */
async function askOne(
  tx: Tx,
  { id, by }: { readonly id: ReportId; readonly by: NewsWay },
  tell: TellThere,
): Promise<boolean> {
  const unasked = (await lockReaches(tx, id, by)).filter(({ isAsked }) => !isAsked);
  const asked: { readonly author: AuthorReach; readonly isRefused: boolean }[] = [];
  for (const author of unasked) asked.push({ author, isRefused: await tell(author, 'question') });
  // Only then: what is written stays locked, and a service may take its time.
  for (const { author, isRefused } of asked) {
    await saveTold(tx, author, { steps: author.told, isAsked: true, isRefused });
  }
  return unasked.length > 0;
}
