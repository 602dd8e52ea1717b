/**
 * What cannot all take place as it stands. Pure and quick, since the editor asks at every move: each room and each person is swept
 * once in the order of time, so that only what runs at one moment is ever compared.
 */

/** Something put on the grid, published or not. */
export interface PlacedSlot {
  readonly id: string;
  /** Absent where it takes no room. */
  readonly room: string | undefined;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Who has to be there. */
  readonly people: readonly string[];
  /** Shares its room with others of this sort, as stands in a hall do. */
  readonly isShared: boolean;
}

export interface Span {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

export interface ClashFacts {
  readonly slots: readonly PlacedSlot[];
  /** In which building a room is; those that are not here are in one and the same. */
  readonly buildings: ReadonlyMap<string, string>;
  /** When somebody can; who is not here can at any time. */
  readonly availability: ReadonlyMap<string, readonly Span[]>;
}

export const CLASH_KINDS = ['speaker', 'room', 'availability', 'travel'] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

/** `block`: it is not published so. `warn`: it is said. `ignore`: nobody looks. */
export const CLASH_SEVERITIES = ['block', 'warn', 'ignore'] as const;
export type ClashSeverity = (typeof CLASH_SEVERITIES)[number];

export interface ClashRules {
  readonly severity: Readonly<Record<ClashKind, ClashSeverity>>;
  /** From a room to another of the same building, and to another building. */
  readonly minutesBetweenRooms: number;
  readonly minutesBetweenBuildings: number;
}

/** Somebody in two places and a room given twice cannot be; the rest people sometimes want. */
export const USUAL_CLASH_RULES: ClashRules = {
  severity: { speaker: 'block', room: 'block', availability: 'warn', travel: 'warn' },
  minutesBetweenRooms: 5,
  minutesBetweenBuildings: 20,
};

export type Clash = { readonly severity: 'block' | 'warn' } & (
  | { readonly kind: 'room'; readonly room: string; readonly slots: readonly [string, string] }
  | { readonly kind: 'speaker'; readonly person: string; readonly slots: readonly [string, string] }
  | {
      readonly kind: 'travel';
      readonly person: string;
      /** From which to which. */
      readonly slots: readonly [string, string];
      /** Whole minutes between them, and those that the way takes. */
      readonly has: number;
      readonly needs: number;
    }
  | { readonly kind: 'availability'; readonly person: string; readonly slots: readonly [string] }
);

/**
 * A slot names at most so many earlier ones that it runs into: enough for whoever mends them one by one, and two thousand in
 * one room at one time are not two million clashes.
 */
const MAX_EARLIER = 10;
const MINUTE = 60_000;

/** Every slot that clashes stands in at least one. Those that block come first, each sort in the order of time. */
export function findClashes(facts: ClashFacts, rules: ClashRules): readonly Clash[] {
  const timed = facts.slots.map(timedSlot).sort(byTime);
  const { severity } = rules;
  const found: Clash[] = [];
  if (severity.room !== 'ignore') inRooms(timed, severity.room, found);
  inPeople(timed, facts, rules, found);
  return blockingFirst(found);
}

function blockingFirst(found: readonly Clash[]): readonly Clash[] {
  const rest: Clash[] = [];
  const sorted: Clash[] = [];
  for (const clash of found) (isBlocking(clash) ? sorted : rest).push(clash);
  for (const clash of rest) sorted.push(clash);
  return sorted;
}

export function isBlocking({ severity }: Pick<Clash, 'severity'>): boolean {
  return severity === 'block';
}

/** Milliseconds: comparing moments of Temporal a million times is what would take the time. */
interface TimedSlot {
  readonly slot: PlacedSlot;
  readonly from: number;
  readonly to: number;
}

function timedSlot(slot: PlacedSlot): TimedSlot {
  return { slot, from: slot.startsAt.epochMilliseconds, to: slot.endsAt.epochMilliseconds };
}

function byTime(one: TimedSlot, other: TimedSlot): number {
  return one.from - other.from || one.to - other.to;
}

function inRooms(timed: readonly TimedSlot[], severity: 'block' | 'warn', found: Clash[]): void {
  const open = new Map<string, TimedSlot[]>();
  for (const later of timed) {
    const { room } = later.slot;
    if (room === undefined) continue;
    const running = stillOpen(open, room, later.from);
    let named = 0;
    for (const earlier of running) {
      if (earlier.slot.isShared && later.slot.isShared) continue;
      if (named === MAX_EARLIER) break;
      named += 1;
      found.push({ kind: 'room', severity, room, slots: idsOf(earlier, later) });
    }
    running.push(later);
  }
}

function inPeople(
  timed: readonly TimedSlot[],
  facts: ClashFacts,
  rules: ClashRules,
  found: Clash[],
): void {
  const open = new Map<string, TimedSlot[]>();
  const pair = pairOfOne(facts, rules);
  const longestWay = Math.max(rules.minutesBetweenRooms, rules.minutesBetweenBuildings, 0) * MINUTE;
  const { availability } = rules.severity;
  const canCome = whoCanCome(facts.availability);
  for (const later of timed) {
    const { people } = later.slot;
    let met = 0;
    for (const person of people) {
      met += 1;
      // Whoever is named twice is one person.
      if (met > 1 && people.indexOf(person) < met - 1) continue;
      const running = stillOpen(open, person, later.from - longestWay);
      let named = 0;
      for (const earlier of running) {
        if (named === MAX_EARLIER) break;
        const clash = pair(person, earlier, later);
        if (!clash) continue;
        named += 1;
        found.push(clash);
      }
      running.push(later);
      if (availability !== 'ignore' && !canCome(person, later)) {
        found.push({
          kind: 'availability',
          severity: availability,
          person,
          slots: [later.slot.id],
        });
      }
    }
  }
}

/** Those of one room or person that are not over at that moment; the others are never looked at again. */
function stillOpen(open: Map<string, TimedSlot[]>, key: string, moment: number): TimedSlot[] {
  const running = open.get(key);
  if (!running) {
    const fresh: TimedSlot[] = [];
    open.set(key, fresh);
    return fresh;
  }
  let kept = 0;
  for (const slot of running) {
    if (slot.to <= moment) continue;
    running[kept] = slot;
    kept += 1;
  }
  running.length = kept;
  return running;
}

type PairOfOne = (person: string, earlier: TimedSlot, later: TimedSlot) => Clash | undefined;

/** Whether somebody can be at both: not at once, and with the time that the way takes. */
function pairOfOne({ buildings }: ClashFacts, rules: ClashRules): PairOfOne {
  const { speaker, travel } = rules.severity;
  return (person, earlier, later) => {
    if (earlier.to > later.from) {
      if (speaker === 'ignore') return undefined;
      return { kind: 'speaker', severity: speaker, person, slots: idsOf(earlier, later) };
    }
    if (travel === 'ignore') return undefined;
    const needs = minutesOfWay(buildings, rules, earlier.slot.room, later.slot.room);
    const has = Math.floor((later.from - earlier.to) / MINUTE);
    if (has >= needs) return undefined;
    return { kind: 'travel', severity: travel, person, slots: idsOf(earlier, later), has, needs };
  };
}

function idsOf({ slot: earlier }: TimedSlot, { slot: later }: TimedSlot) {
  return [earlier.id, later.id] as const;
}

function minutesOfWay(
  buildings: ClashFacts['buildings'],
  { minutesBetweenRooms, minutesBetweenBuildings }: ClashRules,
  from: string | undefined,
  to: string | undefined,
): number {
  if (from === undefined || to === undefined || from === to) return 0;
  const isNear = (buildings.get(from) ?? '') === (buildings.get(to) ?? '');
  return isNear ? minutesBetweenRooms : minutesBetweenBuildings;
}

/** Whether somebody can be there all the time. */
function whoCanCome(availability: ClashFacts['availability']) {
  const hours = new Map<string, readonly Hours[]>();
  for (const [person, spans] of availability) hours.set(person, hoursOf(spans));
  return (person: string, { from, to }: TimedSlot): boolean => {
    const sorted = hours.get(person);
    return sorted === undefined || reachedFrom(from, sorted) >= to;
  };
}

type Hours = readonly [from: number, to: number];

function hoursOf(spans: readonly Span[]): readonly Hours[] {
  return spans
    .map(({ startsAt, endsAt }): Hours => [startsAt.epochMilliseconds, endsAt.epochMilliseconds])
    .sort(([one], [other]) => one - other);
}

/** How far somebody can stay who is there from then on; spans that touch or overlap are one. */
function reachedFrom(from: number, sorted: readonly Hours[]): number {
  let reached = from;
  for (const [start, end] of sorted) {
    if (start <= reached && end > reached) reached = end;
  }
  return reached;
}
