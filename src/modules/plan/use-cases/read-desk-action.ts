import type { ActionId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type {
  ActionEntry,
  ActionEvidence,
  ActionLink,
  ActionParts,
  AnswerablePart,
  JointAction,
} from '../domain/action.ts';
import { isActionOpen } from '../domain/action-status.ts';
import { partOf } from '../domain/party-of.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import {
  findAction,
  loadEvidence,
  loadHistory,
  loadLinks,
  loadParts,
} from '../storage/load-actions.ts';
import { findPlan } from '../storage/plans.ts';
import {
  mayWithAction,
  mayWithSomeAction,
  type OwnedAction,
  ownedActions,
} from './action-in-reach.ts';
import { mayAnswer } from './answer-action.ts';
import { isDraft } from './change-action.ts';
import { confirmingSide } from './confirm-action.ts';

/** An action with everything that belongs to it. */
export interface WholeAction {
  readonly plan: JointPlan;
  readonly action: JointAction;
  readonly parts: ActionParts;
  readonly evidence: readonly ActionEvidence[];
  readonly links: readonly ActionLink[];
  readonly history: readonly ActionEntry[];
}

/** What may be done with it now, by whoever reads it. */
export interface ActionActs {
  readonly rewrite: boolean;
  readonly answer: boolean;
  readonly report: boolean;
  readonly confirm: boolean;
  readonly steer: boolean;
  readonly link: boolean;
  /** Parts whose link whoever keeps the plan may hand over. */
  readonly handOver: readonly AnswerablePart[];
}

/** What whoever reads it may do with this very one at some time, if not now. */
export type EverActs = Readonly<
  Record<'answer' | 'report' | 'confirm' | 'owner' | 'drop' | 'discard', boolean>
>;

export interface ReadDeskAction extends WholeAction {
  readonly may: ActionActs;
  readonly mayEver: EverActs;
}

/** At the desk: all of it, and what one may do with it. */
export async function readDeskAction(
  context: PlanContext,
  { id }: { readonly id: ActionId },
): Promise<Result<ReadDeskAction, 'absent'>> {
  if (!mayWithSomeAction(context, 'follow')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const action = await findAction(tx, id);
    const [owned] = action ? await ownedActions(tx, [action]) : [];
    if (!owned || !mayWithAction(context, 'follow', owned)) return refuse('absent');
    const plan = await findPlan(tx, owned.action.planId);
    if (!plan) return refuse('absent');
    return ok({
      plan,
      action: owned.action,
      parts: await loadParts(tx, id),
      evidence: await loadEvidence(tx, id),
      links: await loadLinks(tx, id),
      history: await loadHistory(tx, id),
      may: actsOf(context, owned),
      mayEver: everOf(context, owned),
    });
  });
}

function everOf(context: PlanContext, owned: OwnedAction): EverActs {
  const may = (act: Parameters<typeof mayWithAction>[1]) => mayWithAction(context, act, owned);
  return {
    answer: may('answer'),
    report: may('report'),
    // What their own side did, they do not confirm.
    confirm: may('confirm') && confirmingSide(context, owned) !== undefined,
    owner: may('steer'),
    drop: may('steer'),
    discard: may('write'),
  };
}

function actsOf(context: PlanContext, owned: OwnedAction): ActionActs {
  const { action, answerable, accounts } = owned;
  const { status, claimed } = action;
  const part = partOf(context.actor, accounts);
  const standing = answerable.find((one) => one.part === part);
  const isAgreed = status !== 'proposed' && isActionOpen(status);
  const isOwed = status === 'accepted' || status === 'under-way';
  const steer = isAgreed && mayWithAction(context, 'steer', owned);
  const report = mayWithAction(context, 'report', owned);
  return {
    rewrite: isDraft(action) && mayWithAction(context, 'write', owned),
    answer:
      standing !== undefined &&
      mayAnswer(action, standing) &&
      mayWithAction(context, 'answer', owned),
    report: isOwed && !claimed && report,
    confirm:
      claimed !== undefined &&
      status === 'under-way' &&
      mayWithAction(context, 'confirm', owned) &&
      confirmingSide(context, owned) !== undefined,
    steer,
    link: isAgreed && report,
    handOver: steer
      ? answerable.filter((one) => !accounts.has(one.part)).map((one) => one.part)
      : [],
  };
}
