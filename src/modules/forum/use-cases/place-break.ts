import type { ForumId, RoomId, SlotId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { momentsOf, refuseWhen, type When, type WhenRefusal } from '../domain/schedule/hours.ts';
import type { Slot } from '../domain/schedule/slot.ts';
import { findSlot, nextBreakNumber, saveSlot } from '../storage/slots.ts';
import { forumInReach } from './forum-in-reach.ts';
import { tellArranged } from './tell-programme.ts';

export interface PlaceBreak {
  readonly forumId: ForumId;
  /** Of a new one, too: what is sent twice is one. */
  readonly id: SlotId;
  readonly title: Said;
  /** Undefined: in all rooms. */
  readonly roomId: RoomId | undefined;
  readonly when: When;
  /** Undefined: of a new one. */
  readonly seenAt: Temporal.Instant | undefined;
}

export type PlaceBreakRefusal = 'absent' | 'changed' | 'room-missing' | WhenRefusal;

/** Registration, coffee, lunch: what stands in the programme and is nobody’s talk. */
export async function placeBreak(
  context: ForumContext,
  placing: PlaceBreak,
): Promise<Result<undefined, PlaceBreakRefusal>> {
  if (!context.policy.can(context.actor, 'programme.arrange')) return refuse('absent');
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'programme.arrange', placing.forumId);
    if (!forum) return refuse('absent');
    const { id, title, roomId, when, seenAt } = placing;
    const stands = await findSlot(tx, id);
    // A second press of the same button.
    if (stands?.forumId === forum.id && !seenAt) return ok(undefined);
    const refused = refuseBreak(forum, stands, placing) ?? refuseWhen(when, forum, clock.timeZone);
    if (refused) return refuse(refused);
    await saveSlot(tx, {
      id,
      forumId: forum.id,
      content: { kind: 'break', number: await numberOf(tx, forum.id, stands), title },
      roomId,
      ...momentsOf(when, clock.timeZone),
      changedAt: clock.now(),
    });
    await tellArranged(tx, context, forum);
    return ok(undefined);
  });
}

/** `seenAt` is of one that stands somewhere; a new one stands nowhere yet. */
function refuseBreak(
  { id, rooms }: WholeForum,
  stands: Slot | undefined,
  { roomId, seenAt }: PlaceBreak,
): 'absent' | 'changed' | 'room-missing' | undefined {
  if (stands ? !isBreakOf(stands, id) : seenAt) return 'absent';
  if (stands && seenAt && !stands.changedAt.equals(seenAt)) return 'changed';
  return roomId && !rooms.some((room) => room.id === roomId) ? 'room-missing' : undefined;
}

function isBreakOf({ forumId, content }: Slot, id: ForumId): boolean {
  return forumId === id && content.kind === 'break';
}

/** It keeps its own. */
async function numberOf(tx: Tx, forumId: ForumId, stands: Slot | undefined): Promise<number> {
  if (stands?.content.kind === 'break') return stands.content.number;
  return await nextBreakNumber(tx, forumId);
}
