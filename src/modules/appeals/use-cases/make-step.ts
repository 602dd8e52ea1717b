import { type AppealId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction } from '#modules/identity/index.ts';
import { countWork, loadOfficerAccounts } from '#modules/officers/index.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { type AppealStatus, mayBecome } from '../domain/appeal-status.ts';
import { type Became, saveStep } from '../storage/save-step.ts';
import { type AppealAct, appealInReach, appealSubject, canOnAnyAppeal } from './appeal-in-reach.ts';

export interface StepInput {
  readonly id: AppealId;
  /** What its author is told. */
  readonly words: string;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. */
export type StepRefusal = 'absent' | 'changed' | 'status-impossible' | 'words-missing';

/** Who may make a step, what it makes of the appeal, and how the journal and the event call it. */
interface Step {
  readonly action: `appeal.${string}`;
  readonly act: AppealAct;
  readonly status: AppealStatus;
  readonly event: `appeal.${string}`;
  /** It is an answer, which stands in the half-year report of the officer who gave it. */
  readonly isAnswer?: true;
}

/** A step: what becomes of an appeal, and what its author is told. `judge` says what it changes, or why it may not be. */
export async function makeStep<Refusal extends string>(
  context: AppealsContext,
  { action, act, status, event, isAnswer }: Step,
  { id, words, seenAt }: StepInput,
  judge: (appeal: KeptAppeal) => Result<Became, Refusal>,
): Promise<Result<undefined, StepRefusal | Refusal>> {
  const {
    actor,
    platform: { clock, random },
  } = context;
  if (!canOnAnyAppeal(context, act)) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const appeal = await appealInReach(tx, context, act, id);
    if (!appeal) return refuse('absent');
    if (!appeal.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayBecome(appeal.status, status)) return refuse('status-impossible');
    if (words.trim() === '') return refuse('words-missing');
    const judged = judge(appeal);
    if (!judged.ok) return judged;
    const step = {
      id: newId<'appeal-step'>(random),
      at: clock.now(),
      accountId: accountOf(actor),
      status,
      words,
    };
    await saveStep(tx, appeal, step, judged.value);
    if (isAnswer) {
      const source = { module: 'appeals', id };
      await countWork(tx, context, { kind: 'appeal-answered', areaId: appeal.areaId, source });
    }
    await recordEntry(tx, clock, random, { actor, action, thing: { kind: 'appeal', id } });
    const became = { ...appeal, ...judged.value };
    const accounts = await loadOfficerAccounts(tx, [became]);
    await recordEvent(tx, clock, random, { type: event, subject: appealSubject(became, accounts) });
    return ok(undefined);
  });
}
