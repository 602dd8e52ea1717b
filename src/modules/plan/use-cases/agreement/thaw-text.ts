import type { ActionId, PlanTextId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction, notify, settleNotices } from '#modules/identity/index.ts';
import type { PlanTextVersion } from '../../domain/agreement/frozen.ts';
import { mayTextBecome } from '../../domain/agreement/text-status.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { lockText, lockTextOfAction, saveTextEnd } from '../../storage/agreement/frozen-texts.ts';
import { loadVoters } from '../../storage/agreement/voters.ts';
import { findPlan } from '../../storage/plans.ts';
import { mayWithin } from '../action-in-reach.ts';
import { accountsOf, tellText, votePath } from './text-in-reach.ts';

export interface ThawText {
  readonly id: PlanTextId;
  /** Why, for everybody. */
  readonly words: string;
}

/** Takes a text back from the vote: nobody’s vote on it holds for anything that comes after. */
export async function thawText(
  context: PlanContext,
  { id, words }: ThawText,
): Promise<Result<undefined, 'absent' | 'decided-already'>> {
  if (!context.policy.can(context.actor, 'plan-text.put')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const text = await lockText(tx, id);
    const plan = text && (await findPlan(tx, text.planId));
    if (!text || !plan || !mayWithin(context, 'plan-text.put', plan.areaId)) {
      return refuse('absent');
    }
    if (!mayTextBecome(text.status, 'thawed')) return refuse('decided-already');
    await thaw(tx, context, text, words);
    return ok(undefined);
  });
}

/**
 * An action is changed or dropped, in this very transaction, with the action locked: the text that holds it, and is put to
 * the vote, is one no more. Answers whether there was such a text. No permission of its own: it is a part of the change.
 */
export async function thawTextOf(
  tx: Tx,
  context: PlanContext,
  actionId: ActionId,
): Promise<boolean> {
  const text = await lockTextOfAction(tx, actionId);
  if (text) await thaw(tx, context, text, '');
  return text !== undefined;
}

/** No permission of its own: it is a part of what the caller was asked for. */
export async function thaw(
  tx: Tx,
  context: PlanContext,
  text: PlanTextVersion,
  words: string,
): Promise<void> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  await saveTextEnd(tx, text.id, { status: 'thawed', at: clock.now(), reason: words });
  await recordEntry(tx, clock, random, {
    actor,
    action: 'plan-text.thaw',
    thing: { kind: 'plan-text', id: text.id },
  });
  const plan = await findPlan(tx, text.planId);
  if (!plan) return;
  await tellText(tx, context, 'plan.thawed', { plan, text });
  await settleNotices(tx, context, { kind: 'plan.frozen', path: votePath(text.id) });
  await notify(tx, context, {
    to: { accounts: accountsOf(await loadVoters(tx, text.id)) },
    kind: 'plan.thawed',
    path: votePath(text.id),
    detail: { year: String(plan.year), area: plan.areaId },
  });
}
