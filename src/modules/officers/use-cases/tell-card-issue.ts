import type { CardIssueId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction, type Notice, notify } from '#modules/identity/index.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { saveTelling } from '../storage/save-card-issue.ts';
import { issueResource, officerOf, officersOf } from './issue-in-reach.ts';

/**
 * Tells whoever answers for the place that a resident says something is wrong, and the officer that her card is
 * doubted: she hears of what, and reads none of the words, which may be about her. Once for each remark.
 */
export async function tellCardIssue(
  context: RosterContext,
  { id }: { readonly id: CardIssueId },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'card-issue.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const issue = await saveTelling(tx, id, context.platform.clock.now());
    if (!issue) return;
    const officer = officerOf(issue, await officersOf(tx, [issue]));
    const resource = issueResource(context, { issue, officer });
    const detail = {
      subject: issue.subject,
      ...('officerId' in issue.about
        ? { officer: issue.about.officerId }
        : { area: issue.about.areaId }),
    };
    await notify(tx, context, {
      to: { permission: 'card-issue.handle', resource },
      ...noticeOfIssue(id),
      detail,
    });
    if (!officer?.accountId) return;
    await notify(tx, context, {
      to: { accounts: [officer.accountId] },
      kind: 'officer-card.doubted',
      path: `/desk/officers/${officer.id}`,
      detail,
    });
  });
  return ok(undefined);
}

/** How those are told who may handle a remark, and where it is handled. */
export function noticeOfIssue(id: CardIssueId): Pick<Notice, 'kind' | 'path'> {
  return { kind: 'card-issue.submitted', path: `/desk/issues/${id}` };
}
