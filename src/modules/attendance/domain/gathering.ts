import type { AccountId, AreaId, GatheringId } from '#kernel/ids.ts';

/** Whose gathering it is: `meeting` and that meeting’s id. A thing of an owner has one gathering. */
export interface Owner {
  readonly ownerKind: string;
  readonly ownerId: string;
}

/** How many may come, and when they sign up. */
export interface GatheringRules {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Undefined: as many as come. */
  readonly capacity: number | undefined;
  /** How many more than the capacity are let in, since some never come: 10 of 50 are 55. */
  readonly overbookingPercent: number;
  /** How many may come by one sign-up. */
  readonly mostSeats: number;
  /** Undefined: at once. */
  readonly opensAt: Temporal.Instant | undefined;
  readonly closesAt: Temporal.Instant;
  /** How long a free seat is offered to somebody; less near the start. */
  readonly offerHours: number;
  /** Nobody signs up: whoever wants to comes, and is counted at the door. */
  readonly withoutSignUp?: boolean;
}

export interface Gathering extends Owner, GatheringRules {
  readonly id: GatheringId;
  readonly areaId: AreaId;
  /** Who leads it or helps at its door. */
  readonly leaderIds: readonly AccountId[];
  readonly state: 'planned' | 'cancelled';
  /** How often it was moved or cancelled. */
  readonly revision: number;
}

export type SignUpPhase = 'not-needed' | 'not-yet' | 'open' | 'closed' | 'cancelled';

/** Whether people sign up at this moment. */
export function phaseOf(
  { state, withoutSignUp, opensAt, closesAt }: Gathering,
  now: Temporal.Instant,
): SignUpPhase {
  if (state === 'cancelled') return 'cancelled';
  if (withoutSignUp) return 'not-needed';
  if (opensAt && Temporal.Instant.compare(now, opensAt) < 0) return 'not-yet';
  return Temporal.Instant.compare(now, closesAt) < 0 ? 'open' : 'closed';
}

/** Seats that may be taken, overbooking among them. */
export function seatLimit({
  capacity,
  overbookingPercent,
}: Pick<GatheringRules, 'capacity' | 'overbookingPercent'>): number {
  if (capacity === undefined) return Number.POSITIVE_INFINITY;
  return Math.floor((capacity * (100 + overbookingPercent)) / 100);
}
