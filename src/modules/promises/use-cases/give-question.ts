import type { OfficerId, QuestionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { mayGiveTo, type ServingOfficer } from '#modules/officers/index.ts';
import type { PromisesContext } from '../domain/promises-context.ts';
import { isQuestionOpen } from '../domain/question-status.ts';
import { changePublishedOf } from '../storage/published-questions.ts';
import { saveQuestionOfficer } from '../storage/save-question.ts';
import { canOnAnyQuestion, questionInReach, tellQuestionStep } from './question-in-reach.ts';

export interface GiveQuestion {
  readonly id: QuestionId;
  readonly officerId: OfficerId;
  readonly seenAt: Temporal.Instant;
}

/** `officer-unknown`: no such officer serves where whoever gives it may. `status-impossible`: it is over, or promised. */
export type GiveQuestionRefusal = 'absent' | 'changed' | 'officer-unknown' | 'status-impossible';

/** Names the officer who must answer. */
export async function giveQuestion(
  context: PromisesContext,
  { id, officerId, seenAt }: GiveQuestion,
): Promise<Result<undefined, GiveQuestionRefusal>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  if (!canOnAnyQuestion(context, 'give')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const question = await questionInReach(tx, context, 'give', id);
    if (!question) return refuse('absent');
    if (!question.changedAt.equals(seenAt)) return refuse('changed');
    const { status } = question;
    if (!isQuestionOpen(status) || status === 'promised') return refuse('status-impossible');
    if (!officersToAsk(context).some((officer) => officer.id === officerId)) {
      return refuse('officer-unknown');
    }
    const now = clock.now();
    await saveQuestionOfficer(tx, id, officerId, now);
    await changePublishedOf(tx, id, { officerId }, now);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'question.give',
      thing: { kind: 'question', id },
    });
    await tellQuestionStep(tx, context, { ...question, officerId }, 'question.given');
    return ok(undefined);
  });
}

/** Those who serve where whoever asks may give questions. */
export function officersToAsk(context: PromisesContext): readonly ServingOfficer[] {
  return context.officers.all().filter((officer) => mayGiveTo(context, 'question.give', officer));
}
