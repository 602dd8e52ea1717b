import type { LiveSessionId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { askQuestion } from '#modules/promises/index.ts';
import { handedQuestion } from '../../domain/live/handed-question.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { LiveQuestion } from '../../domain/live/live-question.ts';
import type { Hall } from '../../domain/live/live-session.ts';
import { LIVE_SOURCE } from '../../domain/live/live-source.ts';
import {
  findLiveContact,
  loadLiveQuestions,
  saveLiveQuestion,
} from '../../storage/live/live-questions.ts';
import { findHall } from '../../storage/live/live-sessions.ts';
import { tellLive } from './tell-live.ts';

/**
 * Makes a tracked question, with a deadline, of each that had no answer in the hall. Done again after it was broken off in
 * the middle, it goes on: the same question under the same key is one.
 */
export async function handOverQuestions(
  context: LiveContext,
  { id }: { readonly id: LiveSessionId },
): Promise<Result<{ readonly handed: number }, 'absent'>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'live-question.hand-over')) return refuse('absent');
  const found = await inTransaction(context, async (tx) => {
    const hall = await findHall(tx, id);
    return hall && { hall, left: await loadLiveQuestions(tx, id, ['left']) };
  });
  if (!found) return refuse('absent');
  for (const question of found.left) await handOver(context, found.hall, question);
  context.halls.tell(id, 'question');
  return ok({ handed: found.left.length });
}

async function handOver(
  context: LiveContext,
  hall: Hall,
  { id, words, language }: LiveQuestion,
): Promise<void> {
  const { actor, platform, receipts } = context;
  const { clock, random } = platform;
  const contact = await inTransaction(context, (tx) => findLiveContact(tx, id));
  const asked = await askQuestion(context, {
    key: handedQuestion(receipts, id),
    words,
    areaId: hall.areaId,
    // Whoever was on the stage has gone: the coordinator there gives it to whom it concerns.
    officerId: undefined,
    source: { kind: LIVE_SOURCE, id: hall.id },
    language,
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
  });
  if (!asked.ok) throw new Error(`a question of a hall was not taken: ${asked.refusal}`);
  await inTransaction(context, async (tx) => {
    await saveLiveQuestion(tx, id, { status: 'handed', dueOn: asked.value.dueOn }, clock.now());
    await recordEntry(tx, clock, random, {
      actor,
      action: 'live-question.hand-over',
      thing: { kind: 'live-question', id },
    });
    await tellLive(tx, context, 'live-question.handed-over', { ...hall, question: id });
  });
}
