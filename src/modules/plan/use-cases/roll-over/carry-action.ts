import { type ActionId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import { mayActionBecome } from '../../domain/action-status.ts';
import { carriedOver } from '../../domain/carried-over.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadParts } from '../../storage/load-parts.ts';
import { findPlan, findPlanOf, lockPlan, type Reader } from '../../storage/plans.ts';
import { insertAction, nextNumbers } from '../../storage/save-action.ts';
import { actionInReach, canOnAnyAction } from '../action-in-reach.ts';
import { settleAsked } from '../answer-action.ts';
import { recordStep, tellStep } from '../record-step.ts';

export interface CarryAction {
  readonly id: ActionId;
  /** `carried`: it goes on as it is; `changed`: another one takes its place, whose draft is rewritten first. */
  readonly as: 'carried' | 'changed';
  /** Why, for everybody. */
  readonly words: string;
  readonly seenAt: Temporal.Instant;
}

export type CarryRefusal =
  | 'absent'
  | 'changed'
  | 'status-impossible'
  /** Nobody has begun the plan of the next year, or it is over. */
  | 'next-plan-missing';

/**
 * What was not done in its year goes into the plan of the next one: as a draft, which the sides agree on anew. Who stood for
 * it is asked again.
 */
export async function carryAction(
  context: PlanContext,
  { id, as, words, seenAt }: CarryAction,
): Promise<Result<undefined, CarryRefusal>> {
  if (!canOnAnyAction(context, 'steer')) return refuse('absent');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'steer', id);
    if (!owned) return refuse('absent');
    const { action } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayActionBecome(action.status, as)) return refuse('status-impossible');
    const plan = await findPlan(tx, action.planId);
    const found = plan && (await nextPlanOf(tx, plan));
    const next = found && (await lockPlan(tx, found.id));
    if (!next || next.status === 'closed') return refuse('next-plan-missing');
    const now = clock.now();
    const successor = carriedOver(action, await loadParts(tx, id), {
      id: newId<'action'>(random),
      planId: next.id,
      year: next.year,
      ...(await nextNumbers(tx, next)),
      at: now,
      by: accountOf(context.actor),
    });
    const body = fingerprint([next.id, 'carried', id]);
    await insertAction(tx, successor.action, successor.parts, body);
    const told = { action: 'action.carry', party: 'office' } as const;
    await tellStep(tx, context, successor.action, { ...told, what: 'proposed' });
    await recordStep(
      tx,
      context,
      {
        ...action,
        status: as,
        successorId: successor.action.id,
        risen: undefined,
        remindedOn: undefined,
        claimed: undefined,
        changedAt: now,
        closedAt: now,
      },
      { ...told, what: as, words },
    );
    await settleAsked(tx, context, id);
    return ok(undefined);
  });
}

/** Of the same area and the next year. */
export async function nextPlanOf(
  reader: Reader,
  { year, areaId }: Pick<JointPlan, 'year' | 'areaId'>,
): Promise<JointPlan | undefined> {
  return await findPlanOf(reader, { year: year + 1, areaId });
}
