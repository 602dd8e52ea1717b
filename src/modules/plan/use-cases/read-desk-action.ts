import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import {
  type ActionEntry,
  type ActionEvidence,
  type ActionLink,
  type ActionParts,
  type AnswerablePart,
  isDraft,
  type JointAction,
  LINK_PURPOSES,
  type LinkPurpose,
} from '../domain/action.ts';
import { isAgreed, isClaimed, isLinkable, isReportable } from '../domain/action-life.ts';
import { isActionOpen } from '../domain/action-status.ts';
import { partOf } from '../domain/party-of.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { findAction, loadEvidence, loadHistory, loadLinks } from '../storage/load-actions.ts';
import { loadParts } from '../storage/load-parts.ts';
import { findPlan } from '../storage/plans.ts';
import { sumToldPeople } from '../storage/public/told-people.ts';
import {
  mayWithAction,
  canOnAnyAction,
  type OwnedAction,
  ownedActions,
} from './action-in-reach.ts';
import { mayAnswer } from './answer-action.ts';
import { confirmingSide } from './confirm-action.ts';

/** An action with everything that belongs to it. */
export interface WholeAction {
  readonly plan: JointPlan;
  readonly action: JointAction;
  readonly parts: ActionParts;
  readonly evidence: readonly ActionEvidence[];
  readonly links: readonly ActionLink[];
  /** How many who came everybody was told of so far. */
  readonly toldPeople: number;
  readonly history: readonly ActionEntry[];
}

/** What may be done with it now, by whoever reads it. */
export interface ActionActs {
  readonly rewrite: boolean;
  readonly discard: boolean;
  readonly drop: boolean;
  readonly answer: boolean;
  readonly report: boolean;
  readonly confirm: boolean;
  readonly steer: boolean;
  /** What may be linked to it. */
  readonly link: readonly LinkPurpose[];
  /** Parts whose link whoever keeps the plan may hand over. */
  readonly handOver: readonly AnswerablePart[];
}

/** What whoever reads it may do with this very one at some time, if not now. */
export type EverActs = Readonly<
  Record<'answer' | 'report' | 'confirm' | 'owner' | 'carry' | 'drop' | 'discard', boolean>
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
  if (!canOnAnyAction(context, 'follow')) return refuse('absent');
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
      toldPeople: await sumToldPeople(tx, id),
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
    confirm: confirmingSide(context, owned) !== undefined,
    owner: may('steer'),
    carry: may('steer'),
    drop: may('steer'),
    discard: may('write'),
  };
}

function actsOf(context: PlanContext, owned: OwnedAction): ActionActs {
  const { action } = owned;
  const may = (act: Parameters<typeof mayWithAction>[1]) => mayWithAction(context, act, owned);
  const steer = isAgreed(action) && may('steer');
  return {
    rewrite: action.status === 'proposed' && may('write'),
    discard: isDraft(action) && may('write'),
    drop: isActionOpen(action.status) && !isDraft(action) && may('steer'),
    answer: isAsked(context, owned),
    report: isReportable(action) && may('report'),
    confirm: isClaimed(action) && confirmingSide(context, owned) !== undefined,
    steer,
    link: may('report') ? LINK_PURPOSES.filter((purpose) => isLinkable(action, purpose)) : [],
    handOver: steer ? withoutAccount(owned) : [],
  };
}

/** Whoever reads it stands for it, and has not answered. */
function isAsked({ actor }: PlanContext, { action, answerable, accounts }: OwnedAction): boolean {
  const part = partOf(actor, accounts);
  const standing = answerable.find((one) => one.part === part);
  return standing !== undefined && mayAnswer(action, standing);
}

function withoutAccount({ answerable, accounts }: OwnedAction): readonly AnswerablePart[] {
  return answerable.filter(({ part }) => !accounts.has(part)).map(({ part }) => part);
}
