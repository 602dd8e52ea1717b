import type { ForumId, RoomId, SlotId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Said } from '../../../kernel/text/said.ts';
import { inTransaction } from '../../identity/index.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { momentsOf, refuseWhen, type When, type WhenRefusal } from '../domain/schedule/hours.ts';
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
  { forumId, id, title, roomId, when, seenAt }: PlaceBreak,
): Promise<Result<undefined, PlaceBreakRefusal>> {
  if (!context.policy.can(context.actor, 'programme.arrange')) return refuse('absent');
  const { clock } = context.platform;
  return await inTransaction(context, async (tx) => {
    const forum = await forumInReach(tx, context, 'programme.arrange', forumId);
    if (!forum) return refuse('absent');
    const stands = await findSlot(tx, id);
    if (stands && (stands.forumId !== forumId || stands.content.kind !== 'break')) {
      return refuse('absent');
    }
    // A second press of the same button.
    if (stands && !seenAt) return ok(undefined);
    if (seenAt && !stands?.changedAt.equals(seenAt)) return refuse(stands ? 'changed' : 'absent');
    if (roomId && !forum.rooms.some((room) => room.id === roomId)) return refuse('room-missing');
    const refused = refuseWhen(when, forum, clock.timeZone);
    if (refused) return refuse(refused);
    const number =
      stands?.content.kind === 'break' ? stands.content.number : await nextBreakNumber(tx, forumId);
    await saveSlot(tx, {
      id,
      forumId,
      content: { kind: 'break', number, title },
      roomId,
      ...momentsOf(when, clock.timeZone),
      changedAt: clock.now(),
    });
    await tellArranged(tx, context, forum);
    return ok(undefined);
  });
}
