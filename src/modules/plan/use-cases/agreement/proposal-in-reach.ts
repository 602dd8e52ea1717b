import type { ProposalId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, settleNotices } from '#modules/identity/index.ts';
import type { Proposal } from '../../domain/agreement/frozen.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { lockProposal, saveProposalEnd } from '../../storage/agreement/proposals.ts';

export type ProposalAct = 'read' | 'judge';

/** As the journal calls what became of a proposal. */
const ACTS = {
  draft: 'proposal.draft',
  join: 'proposal.join',
  decline: 'proposal.decline',
} as const;

/** Of which act, with this very one; without one: with any at all. */
export function mayWithProposal(
  { policy, actor, areas }: PlanContext,
  act: ProposalAct,
  proposal?: Pick<Proposal, 'areaId'>,
): boolean {
  const resource = proposal && { areaIds: areas.lineOf(proposal.areaId) };
  return policy.can(actor, `proposal.${act}`, resource);
}

export interface JudgeProposal {
  readonly id: ProposalId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

export type JudgeRefusal = 'absent' | 'changed' | 'judged-already';

/** What becomes of a proposal: its answer, for its author, and what it became. */
export async function judgeProposal<Refusal extends string>(
  context: PlanContext,
  { id, seenAt }: JudgeProposal,
  act: keyof typeof ACTS,
  judge: (
    tx: Tx,
    proposal: Proposal,
  ) => Promise<Result<Pick<Proposal, 'answer' | 'actionId'>, Refusal>>,
): Promise<Result<Pick<Proposal, 'actionId'>, JudgeRefusal | Refusal>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  if (!mayWithProposal(context, 'judge')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const proposal = await lockProposal(tx, id);
    if (!proposal || !mayWithProposal(context, 'judge', proposal)) return refuse('absent');
    if (!proposal.changedAt.equals(seenAt)) return refuse('changed');
    if (proposal.status !== 'new') return refuse('judged-already');
    const judged = await judge(tx, proposal);
    if (!judged.ok) return judged;
    const { answer, actionId } = judged.value;
    const status = act === 'decline' ? 'declined' : 'drafted';
    await saveProposalEnd(tx, id, { status, answer, actionId, at: clock.now() });
    await recordEntry(tx, clock, random, {
      actor,
      action: ACTS[act],
      thing: { kind: 'proposal', id },
    });
    await recordEvent(tx, clock, random, {
      type: `proposal.${status}`,
      subject: {
        proposal: id,
        plan: proposal.planId,
        area: proposal.areaId,
        ...(actionId ? { action: actionId } : {}),
      },
    });
    await settleNotices(tx, context, {
      kind: 'proposal.sent',
      path: `/desk/plan/proposals/${id}`,
    });
    return ok({ actionId });
  });
}
