import { newId, type PlanId, type PlanTextId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction, notify } from '#modules/identity/index.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { judgeRoll, type RollRefusal } from '../../domain/agreement/judge-roll.ts';
import { lackingOf } from '../../domain/agreement/lacking.ts';
import { NEW_TEXT_FORMAT } from '../../domain/agreement/text-format.ts';
import { type DraftedAction, textOfPlan } from '../../domain/agreement/text-of-plan.ts';
import type { Voter } from '../../domain/agreement/voter.ts';
import type { JointPlan } from '../../domain/plan.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import {
  insertText,
  loadTextsOfPlan,
  nextTextNumbers,
} from '../../storage/agreement/frozen-texts.ts';
import { loadInvited } from '../../storage/agreement/invited.ts';
import { insertVoters } from '../../storage/agreement/voters.ts';
import { loadActionsOfPlan } from '../../storage/load-actions.ts';
import { lockPlan } from '../../storage/plans.ts';
import { recordStep } from '../record-step.ts';
import { areaInText, lockDrafted } from './drafted-text.ts';
import { hashText } from './hash-text.ts';
import { mayWithin } from '../action-in-reach.ts';
import { accountsOf, tellText, votePath } from './text-in-reach.ts';

export interface FreezeText {
  readonly planId: PlanId;
  /** Of the actions that are voted on, as their plan counts them. */
  readonly numbers: readonly number[];
  readonly endsAt: Temporal.Instant;
}

/**
 * `voting-already`: one text at a time. `numbers-unknown`: no such proposed actions. `actions-lacking`: an action does not
 * say yet what everybody must know who votes on it. `end-impossible`: it is over already, or too far.
 */
export type FreezeRefusal =
  | 'absent'
  | 'plan-closed'
  | 'voting-already'
  | 'numbers-missing'
  | 'numbers-unknown'
  | 'actions-lacking'
  | 'end-impossible'
  | RollRefusal;

const MAX_DAYS = 60;

/** Freezes the text of these actions, to the byte, with the roll of who votes on it; and tells everybody on it. */
export async function freezeText(
  context: PlanContext,
  { planId, numbers, endsAt }: FreezeText,
): Promise<Result<PlanTextId, FreezeRefusal>> {
  if (!context.policy.can(context.actor, 'plan-text.put')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (!plan || !mayWithin(context, 'plan-text.put', plan.areaId)) return refuse('absent');
    if (plan.status === 'closed') return refuse('plan-closed');
    const versions = await loadTextsOfPlan(tx, planId);
    if (versions.some(({ status }) => status === 'voting')) return refuse('voting-already');
    if (!isPossibleEnd(context, endsAt)) return refuse('end-impossible');
    const voters = await rollOf(tx, context, planId);
    const roll = judgeRoll(voters);
    if (!roll.ok) return roll;
    const drafted = await draftedOf(tx, planId, numbers);
    if (!drafted.ok) return drafted;
    return ok(await freeze(tx, context, { plan, endsAt, voters, drafted: drafted.value }));
  });
}

function isPossibleEnd({ platform: { clock } }: PlanContext, endsAt: Temporal.Instant): boolean {
  const now = clock.now();
  const last = now.add({ hours: 24 * MAX_DAYS });
  return Temporal.Instant.compare(now, endsAt) < 0 && Temporal.Instant.compare(endsAt, last) <= 0;
}

async function rollOf(
  tx: Tx,
  { platform: { random } }: PlanContext,
  planId: PlanId,
): Promise<readonly (Voter & { readonly accountId: NonNullable<Voter['accountId']> })[]> {
  const invited = await loadInvited(tx, planId);
  return invited.map(({ accountId, side, areaId, name, post }) => ({
    id: newId<'voter'>(random),
    accountId,
    side,
    areaId,
    name,
    post,
  }));
}

/** The proposed actions of these numbers, locked, each of which says all that it must. */
export async function draftedOf(
  tx: Tx,
  planId: PlanId,
  numbers: readonly number[],
): Promise<
  Result<readonly DraftedAction[], 'numbers-missing' | 'numbers-unknown' | 'actions-lacking'>
> {
  if (numbers.length === 0) return refuse('numbers-missing');
  const chosen = (await loadActionsOfPlan(tx, planId)).filter(({ numberInPlan }) =>
    numbers.includes(numberInPlan),
  );
  const drafted = await lockDrafted(
    tx,
    chosen.map(({ id }) => id),
  );
  const proposed = drafted.filter(({ action }) => action.status === 'proposed');
  if (proposed.length < numbers.length) return refuse('numbers-unknown');
  return proposed.some((one) => lackingOf(one).length > 0)
    ? refuse('actions-lacking')
    : ok(proposed);
}

interface Freezing {
  readonly plan: JointPlan;
  readonly endsAt: Temporal.Instant;
  readonly voters: readonly Voter[];
  readonly drafted: readonly DraftedAction[];
}

/** No permission of its own: it is a part of what the caller was asked for. */
export async function freeze(
  tx: Tx,
  context: PlanContext,
  { plan, endsAt, voters, drafted }: Freezing,
): Promise<PlanTextId> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  const now = clock.now();
  const numbered = { ...(await nextTextNumbers(tx, plan)), format: NEW_TEXT_FORMAT };
  const text: PlanTextVersion = {
    id: newId<'plan-text'>(random),
    planId: plan.id,
    year: plan.year,
    ...numbered,
    ...hashText(textOfPlan(plan, numbered, drafted, areaInText(context))),
    status: 'voting',
    frozenAt: now,
    endsAt,
    decidedAt: undefined,
    reason: '',
    protocol: undefined,
  };
  await insertText(tx, text, {
    actionIds: drafted.map(({ action }) => action.id),
    by: accountOf(actor),
  });
  await insertVoters(tx, text.id, voters);
  for (const { action } of drafted) {
    // From now on everybody reads it.
    const shown = { ...action, changedAt: now, publishedAt: action.publishedAt ?? now };
    await recordStep(tx, context, shown, {
      what: 'frozen',
      action: 'plan-text.put',
      party: 'office',
    });
  }
  await recordEntry(tx, clock, random, {
    actor,
    action: 'plan-text.put',
    thing: { kind: 'plan-text', id: text.id },
  });
  await tellText(tx, context, 'plan.frozen', { plan, text });
  await notify(tx, context, {
    to: { accounts: accountsOf(voters) },
    kind: 'plan.frozen',
    path: votePath(text.id),
    detail: { year: String(plan.year), area: plan.areaId },
  });
  return text.id;
}
