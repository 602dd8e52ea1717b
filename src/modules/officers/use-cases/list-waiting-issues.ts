import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { loadCardIssues } from '../storage/load-card-issues.ts';
import { mayWithIssue, officerOf, officersOf } from './issue-in-reach.ts';
import { type ListedCardIssue, listed } from './list-card-issues.ts';

export type WaitingIssue = Pick<
  ListedCardIssue,
  'id' | 'subject' | 'at' | 'status' | 'takenBy' | 'outcome' | 'officer' | 'areas'
>;

/** That remarks wait, and about whose card: none of the words that were written, so that no entry is left. */
export async function listWaitingIssues(
  context: RosterContext,
): Promise<Result<readonly WaitingIssue[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'card-issue.handle')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const issues = (await loadCardIssues(tx)).filter(({ status }) => status !== 'handled');
    const officers = await officersOf(tx, issues);
    const found = issues.map((issue) => ({ issue, officer: officerOf(issue, officers) }));
    const inReach = found.filter((one) => mayWithIssue(context, 'card-issue.handle', one));
    return ok((await listed(tx, context, inReach)).map(withoutWords));
  });
}

function withoutWords(issue: ListedCardIssue): WaitingIssue {
  const { id, subject, at, status, takenBy, outcome, officer, areas } = issue;
  return { id, subject, at, status, takenBy, outcome, officer, areas };
}
