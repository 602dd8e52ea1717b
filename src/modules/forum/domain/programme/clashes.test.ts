import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Clash,
  type ClashFacts,
  type ClashRules,
  findClashes,
  isBlocking,
  type PlacedSlot,
  type Span,
  USUAL_CLASH_RULES,
} from './clashes.ts';

const DAY = Temporal.Instant.from('2026-12-19T09:00:00Z');
const at = (minute: number) => DAY.add({ minutes: minute });

function slot(id: string, from: number, to: number, given: Partial<PlacedSlot> = {}): PlacedSlot {
  return {
    id,
    room: 'hall',
    startsAt: at(from),
    endsAt: at(to),
    people: [],
    isShared: false,
    ...given,
  };
}

function check(
  slots: readonly PlacedSlot[],
  facts: Partial<ClashFacts> = {},
  rules: Partial<ClashRules> = {},
): readonly Clash[] {
  const all = { slots, buildings: new Map<string, string>(), availability: new Map(), ...facts };
  return findClashes(all, { ...USUAL_CLASH_RULES, ...rules });
}

describe('a room', () => {
  test('cannot be given twice at one moment; one talk straight after another is right', () => {
    expect(
      check([slot('a', 0, 30), slot('b', 30, 60), slot('c', 0, 30, { room: 'tent' })]),
    ).toEqual([]);
    expect(check([slot('b', 29, 60), slot('a', 0, 30)])).toEqual([
      { kind: 'room', severity: 'block', room: 'hall', slots: ['a', 'b'] },
    ]);
  });

  test('is shared by stands, but not by a stand and a talk', () => {
    const stand = { isShared: true };
    expect(check([slot('a', 0, 90, stand), slot('b', 0, 90, stand)])).toEqual([]);
    expect(check([slot('a', 0, 90, stand), slot('talk', 30, 60)])).toHaveLength(1);
  });

  test('is found taken by a long talk though a short one in it is over already', () => {
    const found = check([slot('long', 0, 180), slot('short', 10, 20), slot('late', 100, 120)]);
    expect(found.map(({ slots }) => slots)).toEqual([
      ['long', 'short'],
      ['long', 'late'],
    ]);
  });
});

describe('somebody who speaks', () => {
  const people = ['olena'];
  const buildings = new Map([
    ['hall', 'library'],
    ['tent', 'library'],
    ['school', 'school'],
  ]);

  test('cannot be in two rooms at once, and is named', () => {
    expect(
      check([slot('a', 0, 30, { people }), slot('b', 10, 40, { people, room: 'tent' })]),
    ).toEqual([{ kind: 'speaker', severity: 'block', person: 'olena', slots: ['a', 'b'] }]);
  });

  test('has a way to go between rooms, and a longer one between buildings', () => {
    const withGap = (gap: number, room: string) =>
      check([slot('a', 0, 30, { people }), slot('b', 30 + gap, 60 + gap, { people, room })], {
        buildings,
      });
    expect(withGap(0, 'hall')).toEqual([]);
    expect(withGap(5, 'tent')).toEqual([]);
    expect(withGap(4, 'tent')).toEqual([
      { kind: 'travel', severity: 'warn', person: 'olena', slots: ['a', 'b'], has: 4, needs: 5 },
    ]);
    expect(withGap(20, 'school')).toEqual([]);
    expect(withGap(19, 'school')).toMatchObject([{ kind: 'travel', has: 19, needs: 20 }]);
  });

  test('has no way to go to what takes no room', () => {
    const nowhere = { people, room: undefined };
    expect(check([slot('a', 0, 30, { people }), slot('b', 30, 60, nowhere)])).toEqual([]);
  });

  test('is not there outside the hours that were given; hours that touch are one', () => {
    const hours = (...spans: readonly (readonly [number, number])[]) =>
      new Map<string, readonly Span[]>([
        ['olena', spans.map(([from, to]) => ({ startsAt: at(from), endsAt: at(to) }))],
      ]);
    const within = (availability: ReadonlyMap<string, readonly Span[]>) =>
      check([slot('a', 10, 40, { people })], { availability });
    expect(within(hours([0, 60]))).toEqual([]);
    expect(within(hours([25, 60], [0, 25]))).toEqual([]);
    const refused = [
      { kind: 'availability', severity: 'warn', person: 'olena', slots: ['a'] },
    ] as const;
    for (const spans of [hours([0, 30]), hours([0, 20], [21, 60]), hours([11, 60]), hours()]) {
      expect(within(spans)).toEqual(refused);
    }
    expect(within(new Map())).toEqual([]);
  });
});

describe('what is said of a clash', () => {
  const all = [
    slot('a', 0, 30, { people: ['olena'] }),
    slot('b', 0, 30, { people: ['olena'] }),
    slot('c', 32, 40, { people: ['olena'], room: 'tent' }),
  ];
  const availability = new Map([['olena', [{ startsAt: at(0), endsAt: at(35) }]]]);

  test('is what the organiser has set: what blocks comes first, what is ignored not at all', () => {
    const kindsWith = (severity: ClashRules['severity']) =>
      check(all, { availability }, { severity }).map(({ kind }) => kind);
    expect(check(all, { availability }).map(({ severity }) => severity)).toEqual([
      'block',
      'block',
      'warn',
      'warn',
      'warn',
    ]);
    expect(
      kindsWith({ speaker: 'ignore', room: 'ignore', availability: 'block', travel: 'ignore' }),
    ).toEqual(['availability']);
    expect(
      kindsWith({ speaker: 'warn', room: 'ignore', availability: 'ignore', travel: 'block' }),
    ).toEqual(['travel', 'travel', 'speaker']);
    const none = 'ignore' as const;
    expect(kindsWith({ speaker: none, room: none, availability: none, travel: none })).toEqual([]);
  });

  test('is never more than a person can read, and leaves out no slot that clashes', () => {
    const many = Array.from({ length: 500 }, (_, index) => slot(String(index), 0, 30));
    const found = check(many);
    expect(found.length).toBeLessThan(5_000);
    expect(new Set(found.flatMap(({ slots }) => slots)).size).toBe(500);
  });
});

test('whatever is put where, the sweep finds what comparing each with each finds', () => {
  const anySlot = fc.record({
    room: fc.constantFrom('hall', 'tent', 'school', undefined),
    from: fc.integer({ min: 0, max: 100 }),
    minutes: fc.integer({ min: 1, max: 60 }),
    people: fc.subarray(['olena', 'ivan', 'maria']),
    isShared: fc.boolean(),
  });
  const buildings = new Map([['school', 'school']]);
  fc.assert(
    fc.property(fc.array(anySlot, { maxLength: 10 }), (given) => {
      const slots = given.map(({ from, minutes, ...rest }, index) =>
        slot(String(index), from, from + minutes, rest),
      );
      const found = check(slots, { buildings }).map(named).sort();
      expect(found).toEqual(eachWithEach(slots, buildings).sort());
    }),
  );
});

function named(clash: Clash): string {
  const of = clash.kind === 'room' ? clash.room : clash.person;
  return `${clash.kind} ${of} ${[...clash.slots].sort().join(' ')} ${isBlocking(clash)}`;
}

function eachWithEach(
  slots: readonly PlacedSlot[],
  buildings: ReadonlyMap<string, string>,
): string[] {
  return slots.flatMap((one, index) =>
    slots.slice(index + 1).flatMap((other) => {
      const ids = [one.id, other.id].sort().join(' ');
      const gap = minutesApart(one, other);
      const found: string[] = [];
      if (gap < 0 && one.room !== undefined && one.room === other.room) {
        if (!(one.isShared && other.isShared)) found.push(`room ${one.room} ${ids} true`);
      }
      for (const person of one.people.filter((name) => other.people.includes(name))) {
        if (gap < 0) found.push(`speaker ${person} ${ids} true`);
        else if (gap < way(one.room, other.room, buildings)) {
          found.push(`travel ${person} ${ids} false`);
        }
      }
      return found;
    }),
  );
}

/** Negative where they run at once. */
function minutesApart(one: PlacedSlot, other: PlacedSlot): number {
  const between = (from: Temporal.Instant, to: Temporal.Instant) =>
    (to.epochMilliseconds - from.epochMilliseconds) / 60_000;
  return Math.max(between(one.endsAt, other.startsAt), between(other.endsAt, one.startsAt));
}

function way(
  one: string | undefined,
  other: string | undefined,
  buildings: ReadonlyMap<string, string>,
): number {
  if (one === undefined || other === undefined || one === other) return 0;
  return buildings.get(one) === buildings.get(other) ? 5 : 20;
}
