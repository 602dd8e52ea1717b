import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { Risen } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { isReminded, risenOn } from '../domain/rise.ts';
import { lockAction } from '../storage/load-actions.ts';
import { loadStagesOf } from '../storage/load-parts.ts';
import { lockOwedActions } from '../storage/owed-actions.ts';
import { updateActionLife } from '../storage/save-action.ts';
import { type OwnedAction, ownedActions } from './action-in-reach.ts';
import { coordinatorsOf, type LetterWords, tellAsked, writeLetter } from './ask-standing.ts';
import { recordStep } from './record-step.ts';

/**
 * What is overdue, or of which nobody has heard, rises by itself: everybody sees the mark, and the owner, the deputy and the
 * coordinator are told. Whoever stands for it hears of it again each week, whatever night was missed.
 */
export async function riseActions(
  context: PlanContext,
): Promise<Result<{ readonly risen: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'action.rise')) return refuse('forbidden');
  const { clock, random } = platform;
  const today = clock.today();
  return await inTransaction(context, async (tx) => {
    let risen = 0;
    const owed = await lockOwedActions(tx);
    const stagesOf = await loadStagesOf(
      tx,
      owed.map(({ id }) => id),
    );
    for (const owned of await ownedActions(tx, owed)) {
      const { action, answerable } = owned;
      const stages = stagesOf.get(action.id) ?? [];
      const owner = answerable.find(({ part }) => part === 'owner');
      const now = risenOn({ action, stages, owner }, today, clock.timeZone);
      if (!now) {
        if (action.risen) {
          const ended = { risen: undefined, remindedOn: undefined };
          await updateActionLife(tx, { ...action, ...ended });
        }
        continue;
      }
      if (!isReminded(action, now, today)) continue;
      await riseOne(tx, context, owned, now);
      risen += 1;
    }
    if (risen > 0) {
      await recordEntry(tx, clock, random, {
        actor,
        action: 'action.rise',
        thing: { kind: 'joint-action' },
        detail: { count: risen },
      });
    }
    return ok({ risen });
  });
}

async function riseOne(
  tx: Tx,
  context: PlanContext,
  { action, accounts }: OwnedAction,
  as: Risen,
): Promise<void> {
  const { clock, random } = context.platform;
  const on = clock.today();
  const isFirst = action.risen?.as !== as;
  const marked = { ...action, risen: isFirst ? { as, on } : action.risen, remindedOn: on };
  const standing = { accounts: [...accounts.values()] };
  await tellAsked(tx, context, action, standing, `action.${as}`);
  if (!isFirst) {
    await updateActionLife(tx, marked);
    await recordEvent(tx, clock, random, {
      type: `action.still-${as}`,
      subject: { action: action.id, plan: action.planId, area: action.areaId },
    });
    return;
  }
  await tellAsked(tx, context, action, coordinatorsOf(context, action), `action.${as}`);
  await recordStep(
    tx,
    context,
    { ...marked, changedAt: clock.now() },
    { what: as, action: 'action.rise', party: 'system' },
  );
}

/** Those without an account hear of it by a letter, with a link to say how it goes. */
export async function writeOfRisen(
  context: PlanContext,
  words: LetterWords,
  { id, as }: { readonly id: ActionId; readonly as: Risen },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'action.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const action = await lockAction(tx, id);
    const [owned] = action?.risen ? await ownedActions(tx, [action]) : [];
    if (!owned) return;
    for (const standing of owned.answerable) {
      if (owned.accounts.has(standing.part) || standing.answer === 'declined') continue;
      await writeLetter(tx, context, words, { action: owned.action, standing, about: as });
    }
  });
  return ok(undefined);
}

/** Every night, in the installation’s zone. */
export function riseActionsJob(context: PlanContext): ScheduledJob {
  return {
    name: 'rise-plan-actions',
    cron: '20 4 * * *',
    run: async () => {
      const done = await riseActions(context);
      if (!done.ok) throw new Error('the nightly job may not rise');
      context.platform.log.info({ risen: done.value.risen }, 'looked for overdue joint actions');
    },
  };
}
