import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import { isClaimed } from '../domain/action-life.ts';
import { partOf } from '../domain/party-of.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { loadActionsOfPlan } from '../storage/load-actions.ts';
import { loadPlans } from '../storage/plans.ts';
import {
  mayInArea,
  mayWithAction,
  mayWithSomeAction,
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
  if (!mayWithSomeAction(context, 'follow')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const plans: DeskPlan[] = [];
    for (const plan of await loadPlans(tx)) {
      const owned = await ownedActions(tx, await loadActionsOfPlan(tx, plan.id));
      const seen = owned.filter((one) => mayWithAction(context, 'follow', one));
      if (seen.length === 0 && !mayInArea(context, 'action.follow', plan.areaId)) continue;
      plans.push({
        plan,
        actions: seen.map((one) => ({
          action: one.action,
          owner: one.answerable.find(({ part }) => part === 'owner'),
          task: taskOf(context, one),
          isOwn: partOf(context.actor, one.accounts) !== undefined,
        })),
      });
    }
    return ok(plans);
  });
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
