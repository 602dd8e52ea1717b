import type { PlanTextId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, notify, settleNotices } from '#modules/identity/index.ts';
import {
  type Decided,
  type Decision,
  type DecisionRefusal,
  judgeDecision,
} from '../../domain/agreement/judge-decision.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { protocolText } from '../../domain/agreement/protocol-text.ts';
import { type DraftedAction, textOfPlan } from '../../domain/agreement/text-of-plan.ts';
import type { Vote, Voter } from '../../domain/agreement/voter.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadActionIdsOf, lockText, saveTextEnd } from '../../storage/agreement/frozen-texts.ts';
import { loadVoters, loadVotes } from '../../storage/agreement/voters.ts';
import { findPlan, savePlanStatus } from '../../storage/plans.ts';
import { recordStep } from '../record-step.ts';
import { areaInText, lockDrafted } from './drafted-text.ts';
import { hashText } from './hash-text.ts';
import { mayWithin } from '../action-in-reach.ts';
import { accountsOf, tellText, votePath } from './text-in-reach.ts';
import { thaw } from './thaw-text.ts';

/** Decides what a vote came to, once everybody has voted or its time is over; writes the protocol, once and for ever. */
export async function decideText(
  context: PlanContext,
  { id }: { readonly id: PlanTextId },
): Promise<Result<Decision, 'absent' | DecisionRefusal>> {
  if (!context.policy.can(context.actor, 'plan-text.decide')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    // The actions before the text, as whoever changes one locks them.
    const drafted = await lockDrafted(tx, await loadActionIdsOf(tx, id));
    const text = await lockText(tx, id);
    const plan = text && (await findPlan(tx, text.planId));
    if (!plan || !mayWithin(context, 'plan-text.decide', plan.areaId)) return refuse('absent');
    const voters = await loadVoters(tx, id);
    const votes = await loadVotes(tx, id);
    const now = context.platform.clock.now();
    const { hash } = hashText(textOfPlan(plan, text, drafted, areaInText(context)));
    const judged = judgeDecision(text, { voters, votes, drafted: hash, now });
    if (!judged.ok) return judged;
    await decide(tx, context, judged.value, { plan, text, voters, votes, drafted });
    return ok(judged.value.decision);
  });
}

interface Voted {
  readonly plan: JointPlan;
  readonly text: PlanTextVersion;
  readonly voters: readonly Voter[];
  readonly votes: readonly Vote[];
  readonly drafted: readonly DraftedAction[];
}

/** No permission of its own: it is a part of what the caller was asked for. */
export async function decide(
  tx: Tx,
  context: PlanContext,
  { decision, tally }: Decided,
  { plan, text, voters, votes, drafted }: Voted,
): Promise<void> {
  if (decision === 'thawed') return await thaw(tx, context, text, '');
  const { actor, platform } = context;
  const { clock, random } = platform;
  const decidedAt = clock.now();
  const protocol = hashText(
    protocolText({ text, decision, decidedAt, tally, voters, votes }, areaInText(context)),
  );
  await saveTextEnd(tx, text.id, { status: decision, at: decidedAt, protocol });
  if (decision === 'agreed') await agree(tx, context, plan, drafted);
  await recordEntry(tx, clock, random, {
    actor,
    action: 'plan-text.decide',
    thing: { kind: 'plan-text', id: text.id },
  });
  await tellText(tx, context, `plan.${decision}`, { plan, text });
  await settleNotices(tx, context, { kind: 'plan.frozen', path: votePath(text.id) });
  await notify(tx, context, {
    to: { accounts: accountsOf(voters) },
    kind: `plan.${decision}`,
    path: votePath(text.id),
    detail: { year: String(plan.year), area: plan.areaId },
  });
}

/** In the same transaction: no text is agreed whose actions are not. */
async function agree(
  tx: Tx,
  context: PlanContext,
  plan: JointPlan,
  drafted: readonly DraftedAction[],
): Promise<void> {
  const now = context.platform.clock.now();
  for (const { action } of drafted) {
    const agreed = { ...action, status: 'agreed', changedAt: now, heardAt: now } as const;
    await recordStep(tx, context, agreed, {
      what: 'agreed',
      action: 'plan-text.decide',
      party: 'system',
    });
  }
  if (plan.status === 'drafting') await savePlanStatus(tx, plan.id, 'under-way', now);
}
