import type { ClashFacts, PlacedSlot } from '#modules/forum/domain/programme/clashes.ts';
import { systemRandom } from '#platform/crypto/random.ts';

const DAY = Temporal.Instant.from('2026-12-19T07:00:00Z');
/** A seeded generator, so that each run measures the same. */
const STEP = 48_271;
const MODULUS = 2_147_483_647;

/**
 * Slots in seventy rooms of seven buildings on five days, each with one to three of a thousand people. They are placed at
 * random, unlike a real programme, so that there are thousands of clashes.
 */
export function clashingSlots(count: number): ClashFacts {
  let state = 42;
  const chance = (below: number) => {
    state = (state * STEP) % MODULUS;
    return state % below;
  };
  const [rooms, people] = [idsOf(70), idsOf(1_000)];
  const slots = Array.from({ length: count }, (_, index): PlacedSlot => {
    const startsAt = DAY.add({ minutes: chance(5) * 1_440 + chance(120) * 5 });
    return {
      id: String(index),
      room: rooms[chance(rooms.length)],
      startsAt,
      endsAt: startsAt.add({ minutes: 20 + chance(9) * 5 }),
      people: Array.from({ length: 1 + chance(3) }, () => people[chance(people.length)] ?? ''),
      isShared: chance(20) === 0,
    };
  });
  return {
    slots,
    buildings: new Map(rooms.map((room, index) => [room, `building-${index % 7}`])),
    availability: new Map(
      people.slice(500).map((person, index) => {
        const startsAt = DAY.add({ minutes: (index % 5) * 1_440 });
        return [person, [{ startsAt, endsAt: startsAt.add({ hours: 72 }) }]];
      }),
    ),
  };
}

/** As stored in the database. */
function idsOf(count: number): readonly string[] {
  return Array.from({ length: count }, () => systemRandom.uuid());
}
