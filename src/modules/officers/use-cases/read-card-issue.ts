import type { AccountId, CardIssueId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, namesOf } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { issueInReach, mayWithIssue } from './issue-in-reach.ts';
import { type ListedCardIssue, listed } from './list-card-issues.ts';

export interface ReadCardIssue {
  readonly issue: ListedCardIssue;
  /** Of those who took it and handled it. */
  readonly names: ReadonlyMap<AccountId, string>;
  readonly mayHandle: boolean;
}

/** One remark with its words. Who read it is written down. */
export async function readCardIssue(
  context: RosterContext,
  { id }: { readonly id: CardIssueId },
): Promise<Result<ReadCardIssue, 'absent'>> {
  if (!context.policy.can(context.actor, 'card-issue.list')) return refuse('absent');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const found = await issueInReach(tx, context, 'card-issue.list', id);
    if (!found) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'card-issue.read',
      thing: { kind: 'card-issue', id },
    });
    const [issue] = await listed(tx, context, [found]);
    if (!issue) return refuse('absent');
    const { takenBy, handledBy } = issue;
    return ok({
      issue,
      names: await namesOf(tx, [takenBy ?? [], handledBy ?? []].flat()),
      mayHandle: mayWithIssue(context, 'card-issue.handle', found),
    });
  });
}
