import { accountOf } from '#modules/identity/index.ts';
import { newId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { ActionEntry, JointAction } from '../domain/action.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { insertEntry, updateActionLife } from '../storage/save-action.ts';

/** What became of an action, as its history, the journal and other modules are told. */
export interface ActionStep {
  /** As the history calls it, and the event after «action.»: `agreed`, `accepted`, … */
  readonly what: string;
  /** As the journal calls it. */
  readonly action: Permission;
  readonly party: ActionEntry['party'];
  readonly words?: string;
  readonly who?: string;
  readonly evidenceId?: ActionEntry['evidenceId'];
  /** Ids of what else the event tells of. */
  readonly subject?: Readonly<Record<string, string>>;
}

/** Saves where the action stands now, with its row of history, its entry in the journal and its event: together or not at all. */
export async function recordStep(
  tx: Tx,
  context: PlanContext,
  action: JointAction,
  step: ActionStep,
): Promise<void> {
  await updateActionLife(tx, action);
  await tellStep(tx, context, action, step);
}

/** The same where the action itself was saved already. */
export async function tellStep(
  tx: Tx,
  { actor, platform: { clock, random } }: PlanContext,
  action: JointAction,
  step: ActionStep,
): Promise<void> {
  await insertEntry(tx, action.id, {
    id: newId<'action-entry'>(random),
    at: action.changedAt,
    accountId: accountOf(actor),
    party: step.party,
    what: step.what,
    status: action.status,
    words: step.words ?? '',
    who: step.who ?? '',
    evidenceId: step.evidenceId,
  });
  await recordEntry(tx, clock, random, {
    actor,
    action: step.action,
    thing: { kind: 'joint-action', id: action.id },
  });
  await recordEvent(tx, clock, random, {
    type: `action.${step.what}`,
    subject: { action: action.id, plan: action.planId, area: action.areaId, ...step.subject },
  });
}
