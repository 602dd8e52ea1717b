import type { ReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { JointAction } from '../../domain/action.ts';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { findProposalByReceipt } from '../../storage/agreement/proposals.ts';
import { findAction } from '../../storage/load-actions.ts';

export interface ReadProposalReceipt {
  readonly proposal: Proposal;
  /** What it became, once everybody reads that. */
  readonly action: Pick<JointAction, 'year' | 'number' | 'title' | 'status'> | undefined;
}

/** What became of a proposal, for whoever holds its code. */
export async function readProposalReceipt(
  context: PlanContext,
  code: ReceiptCode,
): Promise<Result<ReadProposalReceipt, 'absent'>> {
  const { policy, actor, receipts } = context;
  if (!policy.can(actor, 'proposal-receipt.read')) return refuse('absent');
  return await inOwnName(context, async (tx) => {
    const proposal = await findProposalByReceipt(tx, receipts.hashOf(code));
    if (!proposal) return refuse('absent');
    const action = proposal.actionId && (await findAction(tx, proposal.actionId));
    return ok({ proposal, action: action?.publishedAt ? action : undefined });
  });
}
