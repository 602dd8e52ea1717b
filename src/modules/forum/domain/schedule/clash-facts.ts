import type { SpeakerId, TalkId } from '#kernel/ids.ts';
import type { WholeForum } from '../forum.ts';
import type { ClashFacts, PlacedSlot } from '../programme/clashes.ts';
import type { Availability, WholeTalk } from '../talk.ts';
import type { Slot } from './slot.ts';

export type TalksById = ReadonlyMap<TalkId, WholeTalk>;

/**
 * What is known of a draft for whoever looks for clashes. A break in all rooms takes each of them; stands go on during breaks, which
 * is when people come to them.
 */
export function clashFactsOf(
  { rooms }: Pick<WholeForum, 'rooms'>,
  slots: readonly Slot[],
  talks: TalksById,
  availability: ReadonlyMap<SpeakerId, readonly Availability[]>,
): ClashFacts {
  const all = rooms.map(({ id }) => id);
  return {
    slots: slots.flatMap((slot) =>
      slot.roomId ? [placed(slot, slot.roomId, talks)] : all.map((id) => placed(slot, id, talks)),
    ),
    buildings: new Map(rooms.map(({ id, building }) => [id, building])),
    availability,
  };
}

function placed(
  { id, content, startsAt, endsAt }: Slot,
  room: string,
  talks: TalksById,
): PlacedSlot {
  const talk = content.kind === 'talk' ? talks.get(content.talkId) : undefined;
  return {
    id,
    room,
    startsAt,
    endsAt,
    people: talk?.speakers.map((speaker) => speaker.id) ?? [],
    isShared: content.kind === 'break' || talk?.kind === 'stand',
  };
}
