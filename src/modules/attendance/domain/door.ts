import type { AccountId, GatheringId, ScanId, SignUpId } from '#kernel/ids.ts';
import type { Gathering } from './gathering.ts';
import type { SignUp } from './sign-up.ts';

/** `ticket`: one was shown; `walk-in`: people without one; `paper`: counted on a list; `undo` takes another back. */
export const SCAN_KINDS = ['ticket', 'walk-in', 'paper', 'undo'] as const;
export type ScanKind = (typeof SCAN_KINDS)[number];

/** What a helper’s telephone wrote down, whether or not it had a network. */
export interface Scan {
  /** Made on the telephone: what is sent twice is one. */
  readonly id: ScanId;
  readonly kind: ScanKind;
  readonly ticketId: SignUpId | undefined;
  readonly undoes: ScanId | undefined;
  readonly people: number;
  /** How many of them say that they come for the first time. */
  readonly firstTime: number;
  readonly deviceId: string;
  /** By the telephone’s clock. */
  readonly happenedAt: Temporal.Instant;
}

export interface KeptScan extends Scan {
  readonly gatheringId: GatheringId;
  readonly accountId: AccountId;
  readonly receivedAt: Temporal.Instant;
}

export interface DoorCounts {
  readonly came: number;
  readonly cameFirst: number;
  readonly cameWithTicket: number;
}

/** As much of a scan as counts. A telephone counts likewise, and knows ids as text. */
export interface CountedScan extends Pick<Scan, 'kind' | 'people' | 'firstTime'> {
  readonly id: string;
  readonly ticketId: string | undefined;
  readonly undoes: string | undefined;
}

/** Scans that nobody took back, in whatever order they came. */
export function standing<Given extends CountedScan>(scans: readonly Given[]): readonly Given[] {
  const undone = new Set<string | undefined>(scans.map(({ undoes }) => undoes));
  return scans.filter(({ id, kind }) => kind !== 'undo' && !undone.has(id));
}

/** How many people are there. A ticket that was shown at two doors is one group. */
export function countDoor(scans: readonly CountedScan[]): DoorCounts {
  const groups = new Map<string, Pick<Scan, 'people' | 'firstTime'>>();
  let others = { people: 0, firstTime: 0 };
  for (const { ticketId, people, firstTime } of standing(scans)) {
    if (ticketId === undefined) {
      others = { people: others.people + people, firstTime: others.firstTime + firstTime };
      continue;
    }
    const before = groups.get(ticketId) ?? { people: 0, firstTime: 0 };
    groups.set(ticketId, {
      people: Math.max(before.people, people),
      firstTime: Math.max(before.firstTime, firstTime),
    });
  }
  const shown = [...groups.values()];
  const sum = (of: 'people' | 'firstTime') => shown.reduce((total, group) => total + group[of], 0);
  return {
    came: sum('people') + others.people,
    cameFirst: sum('firstTime') + others.firstTime,
    cameWithTicket: sum('people'),
  };
}

/**
 * What helpers must look at: a ticket that came in twice; one that was cancelled, has no seats, is of another gathering or
 * of none; more people than its seats; more than the room holds; a moment at which nobody can have been let in.
 */
export type ConflictKind =
  | 'twice'
  | 'cancelled'
  | 'not-seated'
  | 'elsewhere'
  | 'unknown'
  | 'more-than-seats'
  | 'over-capacity'
  | ClockConflict;

/** `ahead`: the telephone’s clock is, for it is not so late yet. `early`, `late`: long before the start or after the end. */
export const CLOCK_CONFLICTS = ['ahead', 'early', 'late'] as const;
type ClockConflict = (typeof CLOCK_CONFLICTS)[number];

export interface Conflict {
  readonly kind: ConflictKind;
  readonly ticketId: SignUpId | undefined;
  readonly scans: readonly ScanId[];
}

export interface DoorRecords {
  readonly gathering: Pick<Gathering, 'startsAt' | 'endsAt' | 'capacity'>;
  readonly signUps: readonly Pick<SignUp, 'id' | 'state' | 'seats'>[];
  /** Tickets of other gatherings. */
  readonly elsewhere: ReadonlySet<SignUpId>;
  readonly scans: readonly KeptScan[];
}

export function conflictsOf(records: DoorRecords): readonly Conflict[] {
  const scans = standing(records.scans);
  const byTicket = Map.groupBy(
    scans.filter(({ ticketId }) => ticketId !== undefined),
    ({ ticketId }) => ticketId,
  );
  const known = new Map(records.signUps.map((signUp) => [signUp.id, signUp]));
  const conflicts: Conflict[] = [];
  for (const [ticketId, of] of byTicket) {
    if (ticketId === undefined) continue;
    const kinds = kindsOf(known.get(ticketId), records.elsewhere.has(ticketId), of);
    conflicts.push(...kinds.map((kind) => ({ kind, ticketId, scans: of.map(({ id }) => id) })));
  }
  const untimely = Map.groupBy(scans, (scan) => untimelinessOf(records.gathering, scan));
  const { capacity } = records.gathering;
  const isFull = capacity !== undefined && countDoor(records.scans).came > capacity;
  return [
    ...conflicts,
    ...[...untimely].flatMap(([kind, of]) =>
      kind ? [{ kind, ticketId: undefined, scans: of.map(({ id }) => id) }] : [],
    ),
    ...(isFull
      ? [{ kind: 'over-capacity' as const, ticketId: undefined, scans: scans.map(({ id }) => id) }]
      : []),
  ];
}

function kindsOf(
  signUp: Pick<SignUp, 'state' | 'seats'> | undefined,
  isElsewhere: boolean,
  scans: readonly Scan[],
): readonly ConflictKind[] {
  const kinds: ConflictKind[] = scans.length > 1 ? ['twice'] : [];
  if (!signUp) return [...kinds, isElsewhere ? 'elsewhere' : 'unknown'];
  if (signUp.state === 'cancelled') kinds.push('cancelled');
  else if (signUp.state !== 'confirmed') kinds.push('not-seated');
  if (scans.some(({ people }) => people > signUp.seats)) kinds.push('more-than-seats');
  return kinds;
}

/** A telephone’s clock may be a little ahead; a door is open half a day before the start and after the end. */
const AHEAD = { minutes: 5 };
const DOOR = { hours: 12 };

/**
 * Of what came early it is not known whether the clock is behind, or somebody tried the door the day before: whoever helps
 * there knows.
 */
function untimelinessOf(
  { startsAt, endsAt }: Pick<Gathering, 'startsAt' | 'endsAt'>,
  { happenedAt, receivedAt }: Pick<KeptScan, 'happenedAt' | 'receivedAt'>,
): ClockConflict | undefined {
  const isBefore = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) < 0;
  if (isBefore(receivedAt.add(AHEAD), happenedAt)) return 'ahead';
  if (isBefore(happenedAt, startsAt.subtract(DOOR))) return 'early';
  return isBefore(endsAt.add(DOOR), happenedAt) ? 'late' : undefined;
}
