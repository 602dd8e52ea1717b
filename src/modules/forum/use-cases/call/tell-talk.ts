import type { SpeakerId, TalkId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { Forum } from '../../domain/forum.ts';
import type { ForumContext } from '../../domain/forum-context.ts';

/** How the journal calls what became of a talk. */
const TALK = {
  begun: { action: 'talk.submit' },
  changed: { action: 'talk.change' },
  submitted: { action: 'talk.hand-in' },
  redrafted: { action: 'talk.take-back' },
  confirmed: { action: 'talk.confirm' },
  withdrawn: { action: 'talk.withdraw' },
  asked: { action: 'talk.ask-presenter' },
  agreed: { action: 'talk.agree' },
  left: { action: 'talk.leave' },
} as const;
export type TalkBecame = keyof typeof TALK;

/** Ids alone, and where it is heard. */
export function subjectOf(id: TalkId, forum: Pick<Forum, 'id' | 'areaId'>) {
  return { talk: id, forum: forum.id, area: forum.areaId };
}

/** Of a talk, and of the speaker whom it concerns. */
export interface ToldTalk {
  readonly id: TalkId;
  readonly forum: Pick<Forum, 'id' | 'areaId'>;
  readonly speakerId?: SpeakerId | undefined;
}

export async function tellTalk(
  tx: Tx,
  { platform: { clock, random }, actor }: ForumContext,
  { id, forum, speakerId }: ToldTalk,
  became: TalkBecame,
): Promise<void> {
  await recordEntry(tx, clock, random, {
    actor,
    action: TALK[became].action,
    thing: { kind: 'talk', id },
  });
  await recordEvent(tx, clock, random, {
    type: `talk.${became}`,
    subject: { ...subjectOf(id, forum), ...(speakerId && { speaker: speakerId }) },
  });
}
