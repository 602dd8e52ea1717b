import type { TalkKind } from '../talk.ts';
import type { WordsMended } from './mend-words.ts';

/** What was done to an event of a file so that it can stand here. Each is told by the name of the event. */
export type Mended =
  | WordsMended
  /** Its own names for programs are none by the rules, and it is given ours. */
  | 'slug-made'
  | 'guid-made'
  | 'kind-guessed'
  | 'language-missing'
  | 'track-missing'
  | 'track-many'
  | 'persons-missing'
  | 'person-left-out'
  | 'minutes-changed'
  /** Why it is a talk that stands nowhere yet. */
  | NotPlaced;

export type NotPlaced =
  | 'time-unreadable'
  | 'minutes-many'
  | 'outside-forum'
  | 'room-missing'
  | 'rooms-many';

/** Why nothing becomes of it. */
export type EventRefusal = 'title-missing' | 'title-unreadable' | 'twice' | 'break-without-hour';

/** An event by its place in the file, and what it calls itself. */
export interface NumberedEvent {
  /** From 1. */
  readonly number: number;
  readonly title: string;
}

export interface ImportedPerson {
  /** The same for one person in the whole file. */
  readonly key: string;
  readonly name: string;
  readonly bio: string;
}

export interface ImportedPlace {
  /** As the file calls the room; undefined: a break in all of them. */
  readonly room: string | undefined;
  readonly start: Temporal.ZonedDateTime;
  readonly minutes: number;
}

export type ImportedContent =
  | { readonly kind: 'break' }
  | {
      readonly kind: TalkKind;
      /** As the file calls it; undefined: the first one of the forum. */
      readonly track: string | undefined;
      readonly abstract: string;
      readonly description: string;
      readonly language: string;
      readonly minutes: number;
      readonly persons: readonly ImportedPerson[];
    };

export interface ImportedEvent extends NumberedEvent {
  /** By which it is known again, in this file and in the next. */
  readonly key: string;
  /** As here, which may be shorter than in the file. */
  readonly name: string;
  readonly content: ImportedContent;
  /** Undefined: it waits for its room and hour. */
  readonly place: ImportedPlace | undefined;
  readonly mended: readonly Mended[];
}

export interface RefusedEvent extends NumberedEvent {
  readonly why: EventRefusal;
}
