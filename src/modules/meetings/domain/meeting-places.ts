/**
 * How many may come, where not everybody fits. A meeting that has none of it: whoever wants to comes, and nobody signs
 * up.
 */
export interface MeetingPlaces {
  readonly capacity: number;
  /** How many may come by one sign-up. */
  readonly mostSeats: number;
  /** How many more than the capacity are signed up, since some never come: 10 of 50 are 55. */
  readonly overbookingPercent: number;
  /** How long a free seat is offered to whoever waits. */
  readonly offerHours: number;
  /** Sign-up ends so long before the start, wherever that is moved to. */
  readonly closesHoursBefore: number;
}

type Bounds = Readonly<Record<keyof MeetingPlaces, readonly [least: number, most: number]>>;

export const PLACES_BOUNDS: Bounds = {
  capacity: [1, 100_000],
  mostSeats: [1, 100],
  overbookingPercent: [0, 100],
  offerHours: [1, 168],
  closesHoursBefore: [0, 336],
};

/** What is meant where only the capacity is said: a family comes together, and nobody is signed up whom there is no chair for. */
export const USUAL_PLACES: Omit<MeetingPlaces, 'capacity'> = {
  mostSeats: 4,
  overbookingPercent: 0,
  offerHours: 24,
  closesHoursBefore: 0,
};

export function signUpCloses(
  startsAt: Temporal.Instant,
  { closesHoursBefore }: Pick<MeetingPlaces, 'closesHoursBefore'>,
): Temporal.Instant {
  return startsAt.subtract({ hours: closesHoursBefore });
}

/** Nobody could sign up for it any more, by the time that everybody reads of it. */
export function isClosedAlready(
  places: MeetingPlaces | undefined,
  startsAt: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  return places !== undefined && Temporal.Instant.compare(signUpCloses(startsAt, places), now) <= 0;
}

/** As a form says it: without a capacity there is nothing else to say. */
export function placesOf({
  capacity,
  ...said
}: Readonly<Record<keyof MeetingPlaces, number | undefined>>): MeetingPlaces | undefined {
  if (capacity === undefined) return undefined;
  return {
    capacity,
    mostSeats: said.mostSeats ?? USUAL_PLACES.mostSeats,
    overbookingPercent: said.overbookingPercent ?? USUAL_PLACES.overbookingPercent,
    offerHours: said.offerHours ?? USUAL_PLACES.offerHours,
    closesHoursBefore: said.closesHoursBefore ?? USUAL_PLACES.closesHoursBefore,
  };
}
