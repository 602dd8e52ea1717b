import type { TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import type { Outcome } from '../../domain/review/review.ts';
import { mayTalkBecome } from '../../domain/talk.ts';
import { saveTalkStatus } from '../../storage/call/own-talk.ts';
import { saveNote } from '../../storage/review/reviews.ts';
import { settleSubmitted } from '../call/ring-organisers.ts';
import { subjectOf } from '../call/tell-talk.ts';
import { talkInReach } from './talk-in-reach.ts';

export interface DecideTalk {
  readonly id: TalkId;
  readonly outcome: Outcome;
  /** What the letter says besides; empty: nothing. */
  readonly note: string;
  /** When whoever decides saw it last. */
  readonly seenAt: Temporal.Instant;
}

/** Whether it is wanted. Whoever speaks is written so at once, with what the organisers add. */
export async function decideTalk(
  context: ForumContext,
  { id, outcome, note, seenAt }: DecideTalk,
): Promise<Result<undefined, 'absent' | 'changed' | 'status-impossible'>> {
  const { policy, actor, platform } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'talk.decide')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await talkInReach(tx, context, 'talk.decide', id);
    if (!found) return refuse('absent');
    const { talk } = found;
    if (!talk.changedAt.equals(seenAt)) return refuse('changed');
    if (!mayTalkBecome(talk.status, outcome)) return refuse('status-impossible');
    await saveTalkStatus(tx, id, outcome, clock.now());
    await settleSubmitted(tx, context, id);
    await saveNote(tx, { talkId: id, forumId: talk.forumId }, note);
    await recordEntry(tx, clock, random, {
      actor,
      action: OUTCOME[outcome].action,
      thing: { kind: 'talk', id },
    });
    for (const speaker of talk.speakers.filter(({ state }) => state === 'agreed')) {
      await recordEvent(tx, clock, random, {
        type: `talk.${outcome}`,
        subject: { ...subjectOf(id, found.forum), speaker: speaker.id },
      });
    }
    return ok(undefined);
  });
}

/** How the journal calls it. */
const OUTCOME = {
  accepted: { action: 'talk.accept' },
  waiting: { action: 'talk.put-in-reserve' },
  declined: { action: 'talk.decline' },
} as const satisfies Record<Outcome, object>;
