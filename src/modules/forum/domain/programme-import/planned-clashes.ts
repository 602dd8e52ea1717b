import type { WholeForum } from '../forum.ts';
import { type Clash, type ClashRules, findClashes, type PlacedSlot } from '../programme/clashes.ts';
import { clashFactsOf, type TalksById } from '../schedule/clash-facts.ts';
import type { Slot } from '../schedule/slot.ts';
import type { ImportedEvent } from './imported-event.ts';
import { nameKey } from './plan-import.ts';

/** With what an event of a file cannot take place: another one of it, or what stands there already. */
export interface PlannedClash {
  readonly kind: Clash['kind'];
  readonly with: string;
}

/** Of each event that clashes. People of a file are not yet known to be those of the forum. */
export function clashesOfPlan(
  { rooms }: Pick<WholeForum, 'rooms'>,
  { slots, talks }: { readonly slots: readonly Slot[]; readonly talks: TalksById },
  events: readonly ImportedEvent[],
  rules: ClashRules,
): ReadonlyMap<ImportedEvent, readonly PlannedClash[]> {
  const stands = clashFactsOf({ rooms }, slots, talks, new Map());
  const ids = new Map(
    rooms.flatMap(({ id, name }) => [name.uk, name.en].map((one) => [nameKey(one), id] as const)),
  );
  const roomOf = (name: string) => ids.get(nameKey(name)) ?? nameKey(name);
  const coming = new Map(events.map((event) => [event.key, event]));
  const titles = titlesOf(slots, talks, events);
  const found = findClashes(
    { ...stands, slots: [...stands.slots, ...events.flatMap((event) => slotsOf(event, roomOf))] },
    rules,
  );
  const told = new Map<ImportedEvent, PlannedClash[]>();
  for (const { kind, slots: pair } of found) {
    for (const id of pair) {
      const event = coming.get(id);
      const other = pair.find((one) => one !== id);
      if (!event || other === undefined) continue;
      told.set(event, [...(told.get(event) ?? []), { kind, with: titles.get(other) ?? '' }]);
    }
  }
  return told;
}

function titlesOf(
  slots: readonly Slot[],
  talks: TalksById,
  events: readonly ImportedEvent[],
): ReadonlyMap<string, string> {
  const standing = slots.map(({ id, content }): readonly [string, string] => [
    id,
    content.kind === 'break' ? content.title.uk : (talks.get(content.talkId)?.title ?? ''),
  ]);
  return new Map([...standing, ...events.map(({ key, name }) => [key, name] as const)]);
}

function slotsOf(
  { key, place, content }: ImportedEvent,
  roomOf: (name: string) => string,
): readonly PlacedSlot[] {
  if (!place) return [];
  const startsAt = place.start.toInstant();
  return [
    {
      id: key,
      room: place.room === undefined ? undefined : roomOf(place.room),
      startsAt,
      endsAt: startsAt.add({ minutes: place.minutes }),
      people: content.kind === 'break' ? [] : content.persons.map((person) => person.key),
      isShared: content.kind === 'break' || content.kind === 'stand',
    },
  ];
}
