import type { ClashFacts, PlacedSlot } from '../../src/modules/forum/domain/programme/clashes.ts';

const DAY = Temporal.Instant.from('2026-12-19T07:00:00Z');
/** A small generator of its own, so that each run measures the same. */
const STEP = 48_271;
const MODULUS = 2_147_483_647;

/**
 * So many slots in seventy rooms of seven buildings on five days, each with one to three of a thousand people: put there by chance, as no
 * programme ever is, so that there are thousands of clashes to find.
 */
export function clashingSlots(count: number): ClashFacts {
  let state = 42;
  const chance = (below: number) => {
    state = (state * STEP) % MODULUS;
    return state % below;
  };
  const slots = Array.from({ length: count }, (_, index): PlacedSlot => {
    const startsAt = DAY.add({ minutes: chance(5) * 1_440 + chance(120) * 5 });
    return {
      id: String(index),
      room: `room-${chance(70)}`,
      startsAt,
      endsAt: startsAt.add({ minutes: 20 + chance(9) * 5 }),
      people: Array.from({ length: 1 + chance(3) }, () => `person-${chance(1_000)}`),
      isShared: chance(20) === 0,
    };
  });
  return {
    slots,
    buildings: new Map(
      Array.from({ length: 70 }, (_, room) => [`room-${room}`, `building-${room % 7}`]),
    ),
    availability: new Map(
      Array.from({ length: 500 }, (_, person) => {
        const startsAt = DAY.add({ minutes: (person % 5) * 1_440 });
        return [`person-${person}`, [{ startsAt, endsAt: startsAt.add({ hours: 72 }) }]];
      }),
    ),
  };
}
