import type { AreaId, ForumId, RoomId, TrackId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';

export const FORUM_STATUSES = ['draft', 'public', 'held', 'cancelled'] as const;
export type ForumStatus = (typeof FORUM_STATUSES)[number];

const BECOMES: Readonly<Record<ForumStatus, readonly ForumStatus[]>> = {
  draft: ['public'],
  public: ['held', 'cancelled'],
  held: [],
  cancelled: ['public'],
};

export function mayForumBecome(from: ForumStatus, to: ForumStatus): boolean {
  return BECOMES[from].includes(to);
}

export const KNOWN = ['yes', 'no', 'unknown'] as const;
export type Known = (typeof KNOWN)[number];

export interface Track {
  readonly id: TrackId;
  readonly slug: string;
  readonly name: Said;
  readonly about: Said;
}

export interface Room {
  readonly id: RoomId;
  readonly slug: string;
  readonly name: Said;
  /** Undefined: nobody counted them. */
  readonly seats: number | undefined;
  /** Between rooms of two buildings somebody has to walk. Empty: the forum's only one. */
  readonly building: string;
}

/** Everything that whoever prepares a forum says of it, besides its call, its tracks and its rooms. */
export interface ForumSaid {
  readonly areaId: AreaId;
  readonly title: Said;
  readonly motto: Said;
  readonly about: Said;
  /** Whoever holds it, and with whom. */
  readonly hosts: Said;
  readonly venue: Said;
  readonly address: Said;
  readonly gettingThere: Said;
  readonly stepFree: Known;
  /** Where people go together when an alarm sounds. */
  readonly shelter: Said;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  /** Whom to ask: an office's own, never somebody's. Empty: not said. */
  readonly contactEmail: string;
  readonly contactPhone: string;
}

/** The yearly forum, without what is loaded beside it. */
export interface Forum extends ForumSaid {
  readonly id: ForumId;
  readonly year: number;
  readonly status: ForumStatus;
  /** Why it is not held. */
  readonly reason: string;
  /** Number of times it was cancelled or reinstated: part of the SEQUENCE of its calendar events. */
  readonly revision: number;
  readonly publishedAt: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
  /** Undefined: there is no call. */
  readonly call: CallDates | undefined;
  readonly callText: Said;
  /** Whoever reviews is not shown who offers a talk. */
  readonly isBlind: boolean;
  /** By then reviews are in. */
  readonly reviewUntil: Temporal.Instant | undefined;
  /** The day on which whoever sent something is told. */
  readonly decisionsOn: Temporal.PlainDate | undefined;
}

export interface CallDates {
  readonly opensAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
}

/** With its tracks and rooms, each in the order that was chosen. */
export interface WholeForum extends Forum {
  readonly tracks: readonly Track[];
  readonly rooms: readonly Room[];
}

/** What the frame of each of its public pages needs. */
export type AnnouncedForum = Pick<
  Forum,
  'year' | 'title' | 'status' | 'reason' | 'startsAt' | 'endsAt'
>;

/** Everybody reads of it: it is public, was held, or was cancelled after it had been public. */
export function isShown({ status, publishedAt }: Forum): boolean {
  return status !== 'draft' && publishedAt !== undefined;
}

/** In letters, and how many at most. */
export const MAX_FORUM_LENGTHS = {
  title: 160,
  motto: 160,
  about: 4000,
  hosts: 500,
  venue: 200,
  address: 200,
  gettingThere: 500,
  shelter: 200,
  callText: 4000,
  reason: 500,
  name: 120,
  trackAbout: 500,
  building: 120,
  question: 300,
} as const;
export const MAX_DAYS = 14;
export const MAX_TRACKS = 12;
export const MAX_ROOMS = 80;
