import type { ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { NewsWay } from '../domain/news-way.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import type { AuthorReach } from '../storage/author-reach.ts';
import {
  authorSender,
  type AuthorWords,
  lockReaches,
  saveTold,
  type TellThere,
} from './author-senders.ts';

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
  // They stay locked while it is sent: another process that heard the same waits, and finds it told.
  const failures = await inTransaction(context, async (tx) => {
    const reaches = await lockReaches(tx, id, by);
    const { told, failed } = await tellEach(reaches, tell);
    for (const { author, isRefused } of told) {
      await saveTold(tx, author, { steps: author.steps, isAsked: author.isAsked, isRefused });
    }
    return failed;
  });
  if (failures.length > 0) throw failures[0];
  return ok(undefined);
}

interface ToldThere {
  readonly author: AuthorReach;
  readonly isRefused: boolean;
}

/** One device that is put off keeps no other from being told. Nothing is written meanwhile: that would lock a row for as long. */
async function tellEach(
  reaches: readonly AuthorReach[],
  tell: TellThere,
): Promise<{ readonly told: readonly ToldThere[]; readonly failed: readonly unknown[] }> {
  const told: ToldThere[] = [];
  const failed: unknown[] = [];
  for (const author of reaches.filter((one) => one.steps > one.told)) {
    try {
      told.push({ author, isRefused: await tell(author, 'news') });
    } catch (error) {
      failed.push(error);
    }
  }
  return { told, failed };
}
