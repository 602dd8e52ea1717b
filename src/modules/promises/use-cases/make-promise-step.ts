import { newId, type PromiseId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction, settleNotices } from '#modules/identity/index.ts';
import type { OfficerAccounts } from '#modules/officers/index.ts';
import type { KeptPromise, PromiseStep } from '../domain/promise.ts';
import { isPromiseOpen, mayPromiseBecome, type PromiseStatus } from '../domain/promise-status.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { type PromiseBecame, savePromiseStep } from '../storage/save-promise.ts';
import { countForOwner } from './count-for-owner.ts';
import { answerQuestionsOf } from './answer-questions-of.ts';
import {
  answeringAccounts,
  canOnAnyPromise,
  promiseInReach,
  promiseSubject,
} from './promise-in-reach.ts';

export interface PromiseStepInput {
  readonly id: PromiseId;
  /** For everybody: what was done, or why it was not. */
  readonly words: string;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. */
export type PromiseStepRefusal = 'absent' | 'changed' | 'status-impossible';

interface Step {
  readonly status: Exclude<PromiseStatus, 'given'>;
  readonly stepId?: PromiseStep['id'] | undefined;
  readonly evidence?: Pick<PromiseStep, 'link' | 'photo'> | undefined;
}

/** How the journal and the event call it. */
const CALLED = {
  'under-way': { action: 'promise.answer', event: 'promise.answered' },
  changed: { action: 'promise.change', event: 'promise.changed' },
  kept: { action: 'promise.keep', event: 'promise.kept' },
  'not-kept': { action: 'promise.not-keep', event: 'promise.not-kept' },
  withdrawn: { action: 'promise.withdraw', event: 'promise.withdrawn' },
} as const;

/** What stands in the half-year report of whoever promised it. */
const COUNTED: Partial<Record<PromiseStatus, 'promise-kept' | 'promise-not-kept'>> = {
  kept: 'promise-kept',
  'not-kept': 'promise-not-kept',
};

/** A step: what became of a promise, in words for everybody. `judge` says what it changes, or why it may not be. */
export async function makePromiseStep<Refusal extends string = never>(
  context: PromisesContext,
  { id, words, seenAt }: PromiseStepInput,
  { status, stepId, evidence }: Step,
  judge: (promise: KeptPromise) => Result<PromiseBecame, Refusal> = () => ok({}),
): Promise<Result<undefined, PromiseStepRefusal | Refusal>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  if (!canOnAnyPromise(context, 'answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await promiseInReach(tx, context, 'answer', id);
    if (!found) return refuse('absent');
    const { promise, accounts } = found;
    if (!promise.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayPromiseBecome(promise.status, status)) return refuse('status-impossible');
    const judged = judge(promise);
    if (!judged.ok) return judged;
    const step = stepOf(context, { status, stepId, evidence }, { promise, accounts, words });
    await savePromiseStep(tx, promise, step, judged.value);
    await countEnd(tx, context, promise, step);
    await answerQuestionsOf(tx, context, { ...promise, ...judged.value }, step);
    if (!isPromiseOpen(status)) await settle(tx, context, id);
    await recordEntry(tx, clock, random, {
      actor,
      action: CALLED[status].action,
      thing: { kind: 'promise', id },
    });
    await recordEvent(tx, clock, random, {
      type: CALLED[status].event,
      subject: promiseSubject(promise, accounts),
    });
    return ok(undefined);
  });
}

interface Stepped {
  readonly promise: KeptPromise;
  readonly accounts: OfficerAccounts;
  readonly words: string;
}

function stepOf(
  { actor, platform: { clock, random } }: PromisesContext,
  { status, stepId, evidence }: Step,
  { promise, accounts, words }: Stepped,
): PromiseStep {
  const accountId = accountOf(actor);
  const isOwners = accountId && answeringAccounts(promise, accounts).includes(accountId);
  return {
    id: stepId ?? newId<'promise-step'>(random),
    at: clock.now(),
    accountId,
    party: isOwners ? 'owner' : 'office',
    status,
    words,
    before: status === 'changed' ? { words: promise.words, dueOn: promise.dueOn } : undefined,
    link: evidence?.link,
    photo: evidence?.photo,
  };
}

/** More evidence of what was kept is no second promise. */
async function countEnd(
  tx: Tx,
  context: PromisesContext,
  promise: KeptPromise,
  { id, status }: PromiseStep,
): Promise<void> {
  const kind = COUNTED[status];
  if (kind && promise.status !== status) await countForOwner(tx, context, promise, { kind, id });
}

/** Nobody is reminded of what has ended. */
async function settle(tx: Tx, context: PromisesContext, id: PromiseId): Promise<void> {
  const path = `/desk/promises/${id}` as const;
  for (const kind of [
    'promise.given',
    'promise.soon',
    'promise.today',
    'promise.overdue',
  ] as const) {
    await settleNotices(tx, context, { kind, path });
  }
}
