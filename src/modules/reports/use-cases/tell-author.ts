import type { ReportId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { NewsWay } from '../domain/news-way.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { authorSender, type AuthorWords, lockReaches, saveTold } from './author-senders.ts';

export interface TellAuthor {
  readonly id: ReportId;
  /** Each by itself: where the mail server is away, a device is told all the same. */
  readonly by: NewsWay;
}

/**
 * Tells an author who left an address, asked for SMS or let a device be told that there is news of what they sent: neither
 * what it is, nor the code. Once for what is new; where it is not taken for now it throws, and is tried again.
 */
export async function tellAuthor(
  context: ReportsContext,
  words: AuthorWords,
  { id, by }: TellAuthor,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'report.tell-author')) return refuse('forbidden');
  const tell = authorSender(context.platform, words, by);
  if (!tell) return ok(undefined);
  // The rows stay locked while it is sent: another process that heard the same waits, and finds it told.
  const failures = await inTransaction(context, async (tx) => {
    const failed: unknown[] = [];
    for (const author of await lockReaches(tx, id, by)) {
      if (author.steps <= author.told) continue;
      try {
        const isRefused = await tell(author, 'news');
        await saveTold(tx, author, { steps: author.steps, isAsked: author.isAsked, isRefused });
      } catch (error) {
        // One device that is put off keeps no other from being told.
        failed.push(error);
      }
    }
    return failed;
  });
  if (failures.length > 0) throw failures[0];
  return ok(undefined);
}
