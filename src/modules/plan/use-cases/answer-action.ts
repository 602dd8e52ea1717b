import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction, settleNotices } from '#modules/identity/index.ts';
import type { ActionAnswerable, JointAction } from '../domain/action.ts';
import { isAgreed } from '../domain/action-life.ts';
import { partOf } from '../domain/party-of.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { saveAnswerable } from '../storage/save-action.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { recordStep } from './record-step.ts';

export interface StandingAnswer {
  readonly answer: 'accepted' | 'declined';
  /** For everybody; who declines says why. */
  readonly words: string;
}

export interface AnswerAction extends StandingAnswer {
  readonly id: ActionId;
  readonly seenAt: Temporal.Instant;
}

/** `absent`: it is not theirs to answer. */
export type AnswerRefusal = 'absent' | 'changed' | 'status-impossible';

/** By their account: the owner or the deputy says, for everybody to read, whether they stand for it. */
export async function answerAction(
  context: PlanContext,
  { id, seenAt, ...answer }: AnswerAction,
): Promise<Result<undefined, AnswerRefusal>> {
  if (!canOnAnyAction(context, 'answer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'answer', id);
    const part = owned && partOf(context.actor, owned.accounts);
    const standing = owned?.answerable.find((one) => one.part === part);
    if (!owned || !standing) return refuse('absent');
    if (!owned.action.changedAt.equals(seenAt)) return refuse('changed');
    const done = await answerIn(tx, context, owned.action, standing, answer);
    if (done.ok) await settleAsked(tx, context, id);
    return done;
  });
}

/** The answer itself, whichever way it came. */
export async function answerIn(
  tx: Tx,
  context: PlanContext,
  action: JointAction,
  standing: ActionAnswerable,
  { answer, words }: StandingAnswer,
): Promise<Result<undefined, 'status-impossible'>> {
  if (!mayAnswer(action, standing)) return refuse('status-impossible');
  const now = context.platform.clock.now();
  const isAccepted = answer === 'accepted';
  await saveAnswerable(tx, action.id, { ...standing, answer, words, answeredAt: now });
  const isOwner = standing.part === 'owner';
  await recordStep(
    tx,
    context,
    {
      ...action,
      status: isOwner && isAccepted && action.status === 'agreed' ? 'accepted' : action.status,
      changedAt: now,
      heardAt: now,
    },
    {
      what: isOwner ? answer : `deputy-${answer}`,
      action: isAccepted ? 'action.accept' : 'action.decline',
      party: standing.side,
      words,
      who: whoIs(standing),
    },
  );
  return ok(undefined);
}

/** What the sides agreed to and nobody has ended; whoever has answered already, has. */
export function mayAnswer(action: JointAction, { answer }: ActionAnswerable): boolean {
  return isAgreed(action) && (answer === 'asked' || answer === 'not-asked');
}

/** «Голова громади, Олена Зразкова». */
export function whoIs({ post, name }: Pick<ActionAnswerable, 'post' | 'name'>): string {
  return `${post}, ${name}`;
}

/** Nobody is asked any more what somebody answered. */
export async function settleAsked(tx: Tx, context: PlanContext, id: ActionId): Promise<void> {
  await settleNotices(tx, context, { kind: 'action.asked', path: `/desk/plan/actions/${id}` });
}
