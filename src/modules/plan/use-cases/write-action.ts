import type { ActionId, PlanId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import type { Tx } from '#platform/database/database.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import type { JointAction } from '../domain/action.ts';
import type { ActionSaid } from '../domain/action-said.ts';
import type { JointPlan } from '../domain/plan.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { insertAction, knownFingerprint, nextNumbers } from '../storage/save-action.ts';
import { lockPlan } from '../storage/plans.ts';
import { mayWithin, canOnAnyAction } from './action-in-reach.ts';
import { actionText, drawUpParts, indicatorOf, saveReaches } from './draw-up.ts';
import type { NamingRefusal } from './name-answerable.ts';
import { tellStep } from './record-step.ts';

export interface WriteAction {
  /** The sender’s key: what is sent twice is one action. */
  readonly id: ActionId;
  readonly planId: PlanId;
  readonly said: ActionSaid;
  /** Where it came from; the desk, where nothing else is said. */
  readonly source?: JointAction['source'];
}

/**
 * `absent`: no such plan within reach. `plan-closed`: its year is over. `place-unknown`: no such area, or not of this plan’s.
 * `year-other`: its days lie outside the year. `conflict`: the key was used for something else.
 */
export type WriteActionRefusal =
  | 'absent'
  | 'plan-closed'
  | 'place-unknown'
  | 'year-other'
  | 'conflict'
  | NamingRefusal;

/** Writes a proposed action down, a draft of the desk: nobody else reads it before its text is frozen for the vote. */
export async function writeAction(
  context: PlanContext,
  input: WriteAction,
): Promise<Result<ActionId, WriteActionRefusal>> {
  if (!canOnAnyAction(context, 'write')) return refuse('absent');
  return await inTransaction(context, (tx) => writeActionIn(tx, context, input));
}

/** The same within a transaction that does more: a proposal that becomes an action. */
export async function writeActionIn(
  tx: Tx,
  context: PlanContext,
  { id, planId, said, source = { kind: 'desk', id: undefined } }: WriteAction,
): Promise<Result<ActionId, WriteActionRefusal>> {
  const { actor, platform } = context;
  const plan = await lockPlan(tx, planId);
  if (!plan || !mayWithin(context, 'action.write', plan.areaId)) return refuse('absent');
  const wrong = refuseSaid(context, plan, said);
  if (wrong) return refuse(wrong);
  const body = fingerprint([planId, said, source]);
  const known = await knownFingerprint(tx, id);
  if (known !== undefined) return known === body ? ok(id) : refuse('conflict');
  const parts = await drawUpParts(tx, context, said, []);
  if (!parts.ok) return parts;
  const now = platform.clock.now();
  const action: JointAction = {
    ...actionText(said),
    id,
    planId,
    year: plan.year,
    ...(await nextNumbers(tx, plan)),
    status: 'proposed',
    indicator: indicatorOf(said, undefined),
    source,
    createdAt: now,
    createdBy: accountOf(actor),
    changedAt: now,
    ...NOTHING_YET,
  };
  await insertAction(tx, action, parts.value, body);
  await saveReaches(tx, context, id, { said, parts: parts.value, before: [] });
  await tellStep(tx, context, action, {
    what: 'proposed',
    action: 'action.write',
    party: actor.kind === 'staff' ? 'office' : 'system',
  });
  return ok(id);
}

const NOTHING_YET = {
  successorId: undefined,
  publishedAt: undefined,
  claimed: undefined,
  closedAt: undefined,
  heardAt: undefined,
  risen: undefined,
  remindedOn: undefined,
} as const;

/** What does not go together with the plan that it belongs to. */
export function refuseSaid(
  context: PlanContext,
  plan: Pick<JointPlan, 'areaId' | 'status' | 'year'>,
  { areaId, startsOn, dueOn }: Pick<ActionSaid, 'areaId' | 'startsOn' | 'dueOn'>,
): 'plan-closed' | 'place-unknown' | 'year-other' | undefined {
  if (plan.status === 'closed') return 'plan-closed';
  const { areas } = context;
  const isWithin = areas.get(areaId) && areas.lineOf(areaId).includes(plan.areaId);
  if (!isWithin || !mayWithin(context, 'action.write', areaId)) return 'place-unknown';
  return startsOn.year === plan.year && dueOn.year === plan.year ? undefined : 'year-other';
}
