import type { AccountId, ForumId } from '#kernel/ids.ts';
import type { GatheringRules, Owner } from '#modules/attendance/index.ts';

/** As lower modules call whose gathering it is. */
export const FORUM = 'forum';

/** By which the doors and the seats of a forum are found. */
export function gatheringOwner(id: ForumId): Owner {
  return { ownerKind: FORUM, ownerId: id };
}

/** How many may come, where people sign up. */
export interface Registration {
  /** Undefined: as soon as everybody reads of the forum. */
  readonly opensAt: Temporal.Instant | undefined;
  /** Undefined: as many as come. */
  readonly capacity: number | undefined;
  /** How many may come by one sign-up. */
  readonly mostSeats: number;
  readonly overbookingPercent: number;
  /** How long a free seat is offered to whoever waits. */
  readonly offerHours: number;
  /** Sign-up ends so long before the start, wherever that is moved to. */
  readonly closesHoursBefore: number;
}

/** Least and most of each. */
export const REGISTRATION_BOUNDS = {
  capacity: [1, 100_000],
  mostSeats: [1, 10],
  overbookingPercent: [0, 100],
  offerHours: [1, 168],
  closesHoursBefore: [0, 336],
} as const satisfies Record<Exclude<keyof Registration, 'opensAt'>, readonly [number, number]>;

/** What is meant where nothing else is said: a family or a class representative brings a few, up to the last hour. */
export const USUAL_REGISTRATION: Registration = {
  opensAt: undefined,
  capacity: undefined,
  mostSeats: 4,
  overbookingPercent: 0,
  offerHours: 24,
  closesHoursBefore: 0,
};

export const MAX_DOOR_KEEPERS = 40;

/** Whether people sign up, and who keeps the doors. */
export interface Arranged {
  /** Undefined: nobody signs up, whoever wants to comes. */
  readonly registration: Registration | undefined;
  readonly keeperIds: readonly AccountId[];
}

/** As a form says it: without sign-up there is nothing else to say, and what is left open is as usual. */
export function arrangedOf({
  isNeeded,
  keeperIds,
  opensAt,
  capacity,
  ...sent
}: { readonly [Field in keyof Registration]: Registration[Field] | undefined } & {
  readonly isNeeded: boolean;
  readonly keeperIds: readonly AccountId[];
}): Arranged {
  const usual = USUAL_REGISTRATION;
  if (!isNeeded) return { registration: undefined, keeperIds };
  const registration = {
    opensAt,
    capacity,
    mostSeats: sent.mostSeats ?? usual.mostSeats,
    overbookingPercent: sent.overbookingPercent ?? usual.overbookingPercent,
    offerHours: sent.offerHours ?? usual.offerHours,
    closesHoursBefore: sent.closesHoursBefore ?? usual.closesHoursBefore,
  };
  return { registration, keeperIds };
}

/** As attendance asks it. */
export function gatheringRules(
  { startsAt, endsAt }: Pick<GatheringRules, 'startsAt' | 'endsAt'>,
  registration: Registration | undefined,
): GatheringRules {
  const times = { startsAt, endsAt };
  if (!registration) {
    return { ...times, ...USUAL_REGISTRATION, withoutSignUp: true, closesAt: startsAt };
  }
  const { closesHoursBefore, ...rules } = registration;
  const closesAt = startsAt.subtract({ hours: closesHoursBefore });
  // A forum that was moved to before that day takes people at once.
  const opensAt = opensInTime(times, registration) ? registration.opensAt : undefined;
  return { ...times, ...rules, opensAt, closesAt };
}

/** Sign-up begins before it ends. */
export function opensInTime(
  { startsAt }: Pick<GatheringRules, 'startsAt'>,
  { opensAt, closesHoursBefore }: Pick<Registration, 'opensAt' | 'closesHoursBefore'>,
): boolean {
  const closesAt = startsAt.subtract({ hours: closesHoursBefore });
  return opensAt === undefined || Temporal.Instant.compare(opensAt, closesAt) < 0;
}
