import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ActionAnswerable, AnswerablePart } from '../domain/action.ts';
import type { AnswerableSaid } from '../domain/action-said.ts';
import { isAgreed } from '../domain/action-life.ts';
import type { ActionStatus } from '../domain/action-status.ts';
import type { PlanContext } from '../domain/plan-context.ts';
import { saveAnswerable } from '../storage/save-action.ts';
import { actionInReach, canOnAnyAction } from './action-in-reach.ts';
import { settleAsked, whoIs } from './answer-action.ts';
import { saveReach } from './draw-up.ts';
import { isSamePerson, nameAnswerable, type NamingRefusal } from './name-answerable.ts';
import { recordStep } from './record-step.ts';

export interface NameOther {
  readonly id: ActionId;
  readonly part: AnswerablePart;
  readonly said: AnswerableSaid;
  /** Why, for everybody. */
  readonly words: string;
  readonly seenAt: Temporal.Instant;
}

/**
 * Somebody else as the owner or the deputy of what was agreed: whoever it was declined, left the post, or is silent. They are
 * asked anew; the history keeps both.
 */
export async function nameOther(
  context: PlanContext,
  { id, part, said, words, seenAt }: NameOther,
): Promise<
  Result<undefined, 'absent' | 'changed' | 'status-impossible' | 'same-person' | NamingRefusal>
> {
  if (!canOnAnyAction(context, 'steer')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const owned = await actionInReach(tx, context, 'steer', id);
    if (!owned) return refuse('absent');
    const { action, answerable } = owned;
    if (!action.changedAt.equals(seenAt)) return refuse('changed');
    if (!isAgreed(action)) return refuse('status-impossible');
    const named = await nameAnswerable(tx, context, part, said);
    if (!named.ok) return named;
    const before = answerable.find((one) => one.part === part);
    if (before && stays(before, named.value)) return refuse('same-person');
    await saveAnswerable(tx, id, named.value);
    await saveReach(tx, context, id, { before, now: named.value, said });
    await settleAsked(tx, context, id);
    const isOwner = part === 'owner';
    await recordStep(
      tx,
      context,
      {
        ...action,
        status: isOwner ? unaccepted(action.status) : action.status,
        changedAt: context.platform.clock.now(),
      },
      {
        what: isOwner ? 'owner-named' : 'deputy-named',
        action: 'action.steer',
        party: 'office',
        words,
        who: whoIs(named.value),
      },
    );
    return ok(undefined);
  });
}

/** Whoever stands for it already is not named anew. */
function stays(before: ActionAnswerable, now: ActionAnswerable): boolean {
  return before.answer === 'accepted' && isSamePerson(before, now);
}

/** Whoever accepted is it no more: the new one is asked first. */
function unaccepted(status: ActionStatus): ActionStatus {
  return status === 'accepted' ? 'agreed' : status;
}
