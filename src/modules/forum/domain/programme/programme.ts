/**
 * The programme of one forum as it was published: what every page, print and file of it is written from. Pure; storage reads
 * into it, and a writer takes nothing else. Each name stands in one language, that of whoever asked.
 */
export interface Programme {
  readonly conference: Conference;
  /** In their order; a day without events stands, too. */
  readonly days: readonly ProgrammeDay[];
  /** Of this publication, as people read it: «3». */
  readonly version: string;
  readonly publishedAt: Temporal.Instant;
  /** Stood in an earlier version and no longer take place: calendars say so, since what is left out stays in phones. */
  readonly cancelled: readonly ProgrammeEvent[];
}

export interface Conference {
  /** Small Latin letters, digits and `_`, at least four: `poruch2026`. See `acronymOf`. */
  readonly acronym: string;
  readonly title: string;
  /** In a paragraph; blank where there is none. */
  readonly description: string;
  /** Its own page. */
  readonly url: string;
  /** The language of what is written here. */
  readonly language: string;
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  /** By IANA: `Europe/Kyiv`. */
  readonly timeZone: string;
  /** The house, street and town, as on an invitation. */
  readonly place: string;
  readonly organiser: string;
  /** No event of it takes place. */
  readonly isCancelled: boolean;
  /** Of the grid: starts are multiples of it. */
  readonly slotMinutes: number;
  readonly tracks: readonly ProgrammeTrack[];
  readonly rooms: readonly ProgrammeRoom[];
}

export interface ProgrammeTrack {
  /** Small Latin letters, digits and dashes. */
  readonly slug: string;
  readonly name: string;
  /** `#1d4f8b`. */
  readonly color?: string;
}

export interface ProgrammeRoom {
  /** A UUID, the same in every version. */
  readonly guid: string;
  readonly slug: string;
  /** No two rooms of a forum are called the same. */
  readonly name: string;
  /** Blank where all of it is in one building. */
  readonly building: string;
  readonly seats: number | undefined;
}

export interface ProgrammeDay {
  /** From 1. */
  readonly index: number;
  readonly date: Temporal.PlainDate;
  readonly start: Temporal.ZonedDateTime;
  readonly end: Temporal.ZonedDateTime;
  /** In the order of columns; one without events may be left out. */
  readonly rooms: readonly DayRoom[];
}

export interface DayRoom {
  readonly name: string;
  /** In the order of time. */
  readonly events: readonly ProgrammeEvent[];
}

export type ProgrammeKind = 'talk' | 'demonstration' | 'stand' | 'round-table' | 'break';

export interface ProgrammeEvent {
  /** Positive, and of no other event of this forum. */
  readonly id: number;
  /** A UUID, of no other event, and the same in every version: by it phones know a talk that was moved. */
  readonly guid: string;
  /** Six of `0-9A-Z`; a break has none. */
  readonly code: string | undefined;
  /** ASCII and of no other event. See `eventSlug`. */
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string;
  readonly kind: ProgrammeKind;
  /** The name of its track; blank where it is of none. */
  readonly track: string;
  /** `uk`; blank where nobody said. */
  readonly language: string;
  /** What stands beside it in the programme. */
  readonly abstract: string;
  /** The rest, on its own page. */
  readonly description: string;
  readonly start: Temporal.ZonedDateTime;
  /** At least 1, and less than 100 hours: files have two digits for them. */
  readonly minutes: number;
  readonly room: string;
  readonly persons: readonly ProgrammePerson[];
  readonly links: readonly ProgrammeLink[];
  readonly attachments: readonly ProgrammeLink[];
  /** Its own page, absolute. */
  readonly url: string;
  /** Where one says how it was; absent before it was held. */
  readonly feedbackUrl: string | undefined;
  /** Where it was recorded and that may be shown. */
  readonly recordingUrl: string | undefined;
  /** Goes up with each change that a calendar has to show: the number of the version that last changed it will do. */
  readonly revision: number;
  readonly changedAt: Temporal.Instant;
}

export interface ProgrammePerson {
  /** Positive. */
  readonly id: number;
  /** A UUID. */
  readonly guid: string;
  /** Letters and digits, or none. */
  readonly code: string | undefined;
  readonly name: string;
  /** What stands in the programme; most often the name. */
  readonly publicName: string;
  readonly organisation: string;
  /** Blank where there is none. */
  readonly biography: string;
}

export interface ProgrammeLink {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string;
}

/** All that takes place, by day, room and time. */
export function eventsOf({ days }: Programme): readonly ProgrammeEvent[] {
  return days.flatMap(({ rooms }) => rooms.flatMap(({ events }) => events));
}

export function endOf({ start, minutes }: ProgrammeEvent): Temporal.ZonedDateTime {
  return start.add({ minutes });
}
