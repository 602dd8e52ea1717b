import { newId, type QuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { accountOf, inTransaction, settleNotices } from '#modules/identity/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import type { KeptQuestion, QuestionStep } from '../domain/question.ts';
import {
  isQuestionOpen,
  mayQuestionBecome,
  type QuestionStatus,
} from '../domain/question-status.ts';
import { canOnAnyQuestion, questionInReach } from './question-in-reach.ts';

export interface QuestionStepInput {
  readonly id: QuestionId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

/** `changed`: a colleague was faster. */
export type QuestionStepRefusal = 'absent' | 'changed' | 'status-impossible';

interface Step<Refusal extends string> {
  readonly status: QuestionStatus;
  /** As the journal calls it. */
  readonly action: `question.${string}`;
  /** What it changes, told of in the same transaction; or why it may not be. */
  readonly make: (
    tx: Tx,
    question: KeptQuestion,
    step: (words: string) => QuestionStep,
  ) => Promise<Result<undefined, Refusal>>;
}

/** A step with a question: what whoever answers does with it. */
export async function makeQuestionStep<Refusal extends string>(
  context: PromisesContext,
  { id, seenAt }: QuestionStepInput,
  { status, action, make }: Step<Refusal>,
): Promise<Result<undefined, QuestionStepRefusal | Refusal>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  if (!canOnAnyQuestion(context, 'answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const question = await questionInReach(tx, context, 'answer', id);
    if (!question) return refuse('absent');
    if (!question.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayQuestionBecome(question.status, status)) return refuse('status-impossible');
    const made = await make(tx, question, (words) => ({
      id: newId<'question-step'>(random),
      at: clock.now(),
      accountId: accountOf(actor),
      status,
      words,
    }));
    if (!made.ok) return made;
    if (!isQuestionOpen(status) || status === 'promised') await settle(tx, context, id);
    await recordEntry(tx, clock, random, { actor, action, thing: { kind: 'question', id } });
    return ok(undefined);
  });
}

const TOLD = [
  'question.asked',
  'question.given',
  'question.soon',
  'question.today',
  'question.overdue',
] as const;

/** Nobody is reminded of what is answered. */
async function settle(tx: Tx, context: PromisesContext, id: QuestionId): Promise<void> {
  for (const kind of TOLD) {
    await settleNotices(tx, context, { kind, path: `/desk/questions/${id}` });
  }
}
