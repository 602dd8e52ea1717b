import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { recordEntry } from '../../audit/index.ts';
import { inTransaction } from '../../identity/index.ts';
import type { CardIssueSubject } from '../domain/card-issue.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { loadCardIssues } from '../storage/load-card-issues.ts';

export interface ListedCardIssue {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly subject: CardIssueSubject;
  readonly note: string;
  readonly officer: { readonly name: string; readonly badgeNumber: string } | undefined;
  /** Names, of those that are shown to everybody. */
  readonly areas: readonly string[];
}

/**
 * What residents say is wrong on cards, not handled yet. Their text may name people, so that the reading
 * itself leaves an entry, in its own transaction.
 */
export async function listCardIssues(
  context: RosterContext,
): Promise<Result<readonly ListedCardIssue[], 'forbidden'>> {
  if (!context.policy.can(context.actor, 'card-issue.list')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const kept = await loadCardIssues(tx, clock.today());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'card-issue.list',
      thing: { kind: 'card-issue' },
      detail: { count: kept.length },
    });
    return ok(
      kept.map(({ areaIds, ...issue }) => ({
        ...issue,
        areas: areaIds.flatMap((id) => context.areas.get(id)?.name ?? []),
      })),
    );
  });
}
