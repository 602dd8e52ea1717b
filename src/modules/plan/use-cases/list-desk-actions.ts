import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import { isClaimed } from '../domain/action-life.ts';
import { partOf } from '../domain/party-of.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { loadActionsOfPlans } from '../storage/load-actions.ts';
import { loadOwedActions } from '../storage/owed-actions.ts';
import { loadPlans } from '../storage/plans.ts';
import {
  mayWithin,
  mayWithAction,
  canOnAnyAction,
  type OwnedAction,
  ownedActions,
} from './action-in-reach.ts';
import { mayAnswer } from './answer-action.ts';
import { confirmingSide } from './confirm-action.ts';

/** What one is asked for; undefined: nothing waits for whoever looks. */
export type ActionTask = 'answer' | 'report' | 'confirm' | 'name' | undefined;

export interface DeskAction {
  readonly action: JointAction;
  readonly owner: ActionAnswerable | undefined;
  readonly task: ActionTask;
  /** Whoever looks stands for it. */
  readonly isOwn: boolean;
}

export interface DeskPlan {
  readonly plan: JointPlan;
  readonly actions: readonly DeskAction[];
}

/** The plans within reach, the newest year first, with those of their actions that whoever asks sees. */
export async function listDeskActions(
  context: PlanContext,
): Promise<Result<readonly DeskPlan[], 'forbidden'>> {
  if (!canOnAnyAction(context, 'follow')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const plans = await loadPlans(tx);
    const ids = plans.map(({ id }) => id);
    const seen = await seenOf(tx, context, await loadActionsOfPlans(tx, ids));
    const byPlan = Map.groupBy(seen, ({ action }) => action.planId);
    const listed = plans.map((plan) => ({ plan, actions: byPlan.get(plan.id) ?? [] }));
    return ok(
      listed.filter(
        ({ plan, actions }) =>
          actions.length > 0 || mayWithin(context, 'action.follow', plan.areaId),
      ),
    );
  });
}

/**
 * What waits for whoever asks, of the newest year first: each page of the desk counts it. Nothing waits in what was ended, so
 * the plans of ten years are not read for it.
 */
export async function listPlanTasks(
  context: PlanContext,
): Promise<Result<readonly DeskAction[], 'forbidden'>> {
  if (!canOnAnyAction(context, 'follow')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const seen = await seenOf(tx, context, await loadOwedActions(tx));
    return ok(seen.filter(({ task }) => task !== undefined));
  });
}

/** Those of these that whoever asks may see. */
async function seenOf(
  tx: Tx,
  context: PlanContext,
  actions: readonly JointAction[],
): Promise<readonly DeskAction[]> {
  const owned = await ownedActions(tx, actions);
  const seen = owned.filter((one) => mayWithAction(context, 'follow', one));
  return seen.map((one) => ({
    action: one.action,
    owner: one.answerable.find(({ part }) => part === 'owner'),
    task: taskOf(context, one),
    isOwn: partOf(context.actor, one.accounts) !== undefined,
  }));
}

/** What waits for whoever looks at it, and for nobody before them. */
function taskOf(context: PlanContext, owned: OwnedAction): ActionTask {
  const { action, answerable, accounts } = owned;
  const part = partOf(context.actor, accounts);
  const standing = answerable.find((one) => one.part === part);
  if (standing && mayAnswer(action, standing)) return 'answer';
  if (isClaimed(action)) return confirmingSide(context, owned) && 'confirm';
  if (part && action.risen) return 'report';
  return isUnowned(owned) && mayWithAction(context, 'steer', owned) ? 'name' : undefined;
}

/** Agreed, and nobody stands for it. */
function isUnowned({ action, answerable }: OwnedAction): boolean {
  const isRefused = answerable.some(({ answer }) => answer === 'declined');
  return action.status === 'agreed' && (isRefused || answerable.length === 0);
}
