import type { ForumId, RoomId, SlotId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { WholeForum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { momentsOf, refuseWhen, type When, type WhenRefusal } from '../domain/schedule/hours.ts';
import { minutesOf, type Slot } from '../domain/schedule/slot.ts';
import { deleteSlot, findSlot, saveSlot } from '../storage/slots.ts';
import { forumInReach } from './forum-in-reach.ts';
import { tellArranged } from './tell-programme.ts';

export interface SeenSlot {
  readonly forumId: ForumId;
  readonly id: SlotId;
  /** When whoever acts saw it last: what a colleague did meanwhile is not written over. */
  readonly seenAt: Temporal.Instant;
}

export interface MoveSlot extends SeenSlot {
  /** Undefined: a break in all rooms. */
  readonly roomId: RoomId | undefined;
  readonly when: Omit<When, 'minutes'>;
}

type SlotRefusal = 'absent' | 'changed';
export type MoveSlotRefusal = SlotRefusal | 'room-missing' | WhenRefusal;

/** What stands in the grid goes elsewhere in it, and lasts as long as before. */
export async function moveSlot(
  context: ForumContext,
  { roomId, when, ...seen }: MoveSlot,
): Promise<Result<undefined, MoveSlotRefusal>> {
  const { clock } = context.platform;
  return await withSlot<MoveSlotRefusal>(context, seen, async (tx, forum, slot) => {
    if (!isRoomFor(slot, roomId, forum)) return refuse('room-missing');
    const whole = { ...when, minutes: minutesOf(slot) };
    const refused = refuseWhen(whole, forum, clock.timeZone);
    if (refused) return refuse(refused);
    const moments = momentsOf(whole, clock.timeZone);
    await saveSlot(tx, { ...slot, roomId, ...moments, changedAt: clock.now() });
    return ok(undefined);
  });
}

/** A talk waits again for its room and hour; a break is gone. */
export async function takeOutSlot(
  context: ForumContext,
  seen: SeenSlot,
): Promise<Result<undefined, SlotRefusal>> {
  return await withSlot<SlotRefusal>(context, seen, async (tx, _, { id }) => {
    await deleteSlot(tx, id);
    return ok(undefined);
  });
}

async function withSlot<Refusal extends string>(
  context: ForumContext,
  { forumId, id, seenAt }: SeenSlot,
  change: (tx: Tx, forum: WholeForum, slot: Slot) => Promise<Result<undefined, Refusal>>,
): Promise<Result<undefined, Refusal | SlotRefusal>> {
  if (!context.policy.can(context.actor, 'programme.arrange')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'programme.arrange', forumId);
    const slot = forum && (await findSlot(tx, id));
    if (!forum || slot?.forumId !== forumId) return refuse('absent');
    if (!slot.changedAt.equals(seenAt)) return refuse('changed');
    const changed = await change(tx, forum, slot);
    if (changed.ok) await tellArranged(tx, context, forum, slot);
    return changed;
  });
}

/** Only a break is in all of them. */
function isRoomFor({ content }: Slot, roomId: RoomId | undefined, { rooms }: WholeForum): boolean {
  if (roomId === undefined) return content.kind === 'break';
  return rooms.some(({ id }) => id === roomId);
}
