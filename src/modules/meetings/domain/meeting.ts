import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId, MeetingId, OfficerId, SeriesId } from '#kernel/ids.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import type { MeetingKind } from './meeting-kind.ts';
import type { MeetingPlaces } from './meeting-places.ts';
import type { MeetingStatus } from './meeting-status.ts';

/** In Ukrainian, and where somebody wrote it, in English. Empty: not said. */
export interface InBoth {
  readonly uk: string;
  readonly en: string;
}

/** Of a place: nobody is told that there is a ramp because nobody asked. */
export const KNOWN = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof KNOWN)[number];

/** What a place has for whoever needs it: facts about the place, never of people. */
export const ACCESS_FACTS = ['stepFree', 'toilet', 'hearingLoop', 'signLanguage'] as const;
export type Access = Readonly<Record<(typeof ACCESS_FACTS)[number], Known>>;

/** Everything that whoever plans a meeting says of it, besides when. */
export interface MeetingSaid {
  readonly kind: MeetingKind;
  /** Empty: the kind says it by itself. */
  readonly title: InBoth;
  readonly about: InBoth;
  readonly areaId: AreaId;
  /** The house and its address, in words. */
  readonly place: InBoth;
  readonly gettingThere: InBoth;
  readonly position: Point | undefined;
  readonly access: Access;
  /** Where people go together when an alarm sounds. */
  readonly shelter: string;
  /** BCP 47 codes. */
  readonly languages: readonly string[];
  /** Who of the officers comes. */
  readonly hostIds: readonly OfficerId[];
  /** Undefined: whoever wants to comes, and nobody signs up. */
  readonly places?: MeetingPlaces | undefined;
}

/** What was told of it afterwards. Counts, and never who. */
export interface Held {
  readonly heldAt: Temporal.Instant;
  readonly came: number;
  readonly cameFirst: number | undefined;
  readonly topics: readonly string[];
}

export interface PlaceBefore {
  readonly place: InBoth;
  /** Undefined: it left the house. */
  readonly areaId: AreaId | undefined;
}

export interface Meeting extends MeetingSaid, Moments {
  readonly id: MeetingId;
  readonly slug: string;
  /** Six signs that are typed from a wall and lead to it: the database gives them out when it is kept first. */
  readonly code: string | undefined;
  readonly seriesId: SeriesId | undefined;
  readonly status: MeetingStatus;
  /** When it was to begin before it was moved. */
  readonly movedFrom: Temporal.Instant | undefined;
  /** Where it was to take place before it was to be elsewhere, as people were told. */
  readonly placeBefore: PlaceBefore | undefined;
  /** Why it was moved or cancelled, for everybody. */
  readonly reason: string;
  /** Goes up with each change that calendars have to show. */
  readonly sequence: number;
  readonly publishedAt: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
  readonly held: Held | undefined;
  /** What was said, in plain words. */
  readonly minutes: InBoth;
  readonly reportedAt: Temporal.Instant | undefined;
}

/** What was talked about, to be chosen from: the same words as in the lists of problems, so that they can be counted. */
export const TOPICS = [
  'roads',
  'lighting',
  'noise',
  'theft',
  'violence',
  'fraud',
  'young-people',
  'animals',
  'alcohol',
  'war',
  'police-work',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

/** In letters. */
export const MAX_MEETING_LENGTHS = {
  title: 120,
  about: 2000,
  place: 200,
  gettingThere: 500,
  shelter: 200,
  reason: 500,
  minutes: 6000,
} as const;

/** More than this many on one evening is a slip of the hand. */
export const MAX_PEOPLE = 100_000;
export const MAX_HOSTS = 8;
