import type { ProposalId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { JointAction } from '../../domain/action.ts';
import { isActionOpen } from '../../domain/action-status.ts';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { findProposal } from '../../storage/agreement/proposals.ts';
import { findAction, loadActionsOfPlan } from '../../storage/load-actions.ts';
import { findPlan } from '../../storage/plans.ts';
import { mayWithProposal } from './proposal-in-reach.ts';

export interface ReadProposal {
  readonly proposal: Proposal;
  readonly plan: JointPlan;
  /** What it became. */
  readonly action: JointAction | undefined;
  /** Those of its plan that it could belong to. */
  readonly actions: readonly JointAction[];
  readonly mayJudge: boolean;
}

/** One proposal, as it was sent. Who looked is written down. */
export async function readProposal(
  context: PlanContext,
  { id }: { readonly id: ProposalId },
): Promise<Result<ReadProposal, 'absent'>> {
  const { actor, platform } = context;
  if (!mayWithProposal(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const proposal = await findProposal(tx, id);
    const plan = proposal && (await findPlan(tx, proposal.planId));
    if (!plan || !mayWithProposal(context, 'read', proposal)) return refuse('absent');
    await recordEntry(tx, platform.clock, platform.random, {
      actor,
      action: 'proposal.read',
      thing: { kind: 'proposal', id },
    });
    const actions = await loadActionsOfPlan(tx, plan.id);
    return ok({
      proposal,
      plan,
      action: proposal.actionId && (await findAction(tx, proposal.actionId)),
      actions: actions.filter(({ status }) => isActionOpen(status)),
      mayJudge: mayWithProposal(context, 'judge', proposal),
    });
  });
}
