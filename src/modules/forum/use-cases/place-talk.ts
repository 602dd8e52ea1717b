import { type ForumId, newId, type RoomId, type TalkId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { momentsOf, refuseWhen, type When, type WhenRefusal } from '../domain/schedule/hours.ts';
import { minutesOf, type Slot } from '../domain/schedule/slot.ts';
import { isInProgramme } from '../domain/talk.ts';
import { findTalk } from '../storage/load-talks.ts';
import { findSlotOfTalk, saveSlot } from '../storage/slots.ts';
import { forumInReach } from './forum-in-reach.ts';
import { tellArranged } from './tell-programme.ts';

export interface PlaceTalk {
  readonly forumId: ForumId;
  readonly talkId: TalkId;
  readonly roomId: RoomId | undefined;
  readonly when: Omit<When, 'minutes'>;
  /** Undefined: as long as it is already, or as its author asked for. */
  readonly minutes: number | undefined;
  /** When whoever places it saw where it stands; undefined: it stood nowhere. */
  readonly seenAt: Temporal.Instant | undefined;
}

/** `changed`: a colleague was faster. `talk-unknown`: it is not, or no longer, one that takes place. */
export type PlaceTalkRefusal = 'absent' | 'changed' | 'talk-unknown' | 'room-missing' | WhenRefusal;

/** A talk gets its room and hour, or another one. With what it clashes is told beside it, and refuses nothing yet. */
export async function placeTalk(
  context: ForumContext,
  placing: PlaceTalk,
): Promise<Result<undefined, PlaceTalkRefusal>> {
  if (!context.policy.can(context.actor, 'programme.arrange')) return refuse('absent');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'programme.arrange', placing.forumId);
    if (!forum) return refuse('absent');
    const judged = await judge(tx, forum, placing);
    if (!judged.ok) return judged;
    const { stands, when } = judged.value;
    const refused = refuseWhen(when, forum, clock.timeZone);
    if (refused) return refuse(refused);
    const slot: Slot = {
      id: stands?.id ?? newId(random),
      forumId: forum.id,
      content: { kind: 'talk', talkId: placing.talkId },
      roomId: placing.roomId,
      ...momentsOf(when, clock.timeZone),
      changedAt: clock.now(),
    };
    await saveSlot(tx, slot);
    await tellArranged(tx, context, forum, slot);
    return ok(undefined);
  });
}

interface Placing {
  /** Where it stands now; undefined: nowhere. */
  readonly stands: Slot | undefined;
  readonly when: When;
}

async function judge(
  tx: Tx,
  forum: WholeForum,
  { talkId, roomId, when, minutes, seenAt }: PlaceTalk,
): Promise<Result<Placing, 'absent' | 'talk-unknown' | 'changed' | 'room-missing'>> {
  const talk = await findTalk(tx, talkId);
  if (talk?.forumId !== forum.id) return refuse('absent');
  if (!isInProgramme(talk)) return refuse('talk-unknown');
  const stands = await findSlotOfTalk(tx, talkId);
  if (!isAsSeen(stands, seenAt)) return refuse('changed');
  if (!forum.rooms.some(({ id }) => id === roomId)) return refuse('room-missing');
  const usual = stands ? minutesOf(stands) : talk.minutes;
  return ok({ stands, when: { ...when, minutes: minutes ?? usual } });
}

function isAsSeen(stands: Slot | undefined, seenAt: Temporal.Instant | undefined): boolean {
  if (!stands || !seenAt) return stands === undefined && seenAt === undefined;
  return stands.changedAt.equals(seenAt);
}
