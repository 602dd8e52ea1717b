import type { AreaId, ForumId, InnovationId, TalkId, TrackId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';

/** `asked`: whoever wrote it is to change something first. */
type PassportStatus = 'sent' | 'asked' | 'published';

/** What an organiser may do with it; one that everybody reads may be given back, too. */
export const PASSPORT_OUTCOMES = ['published', 'asked'] as const;
export type PassportOutcome = (typeof PASSPORT_OUTCOMES)[number];

export function mayPassportBecome(from: PassportStatus, to: PassportOutcome): boolean {
  return from === 'published' ? to === 'asked' : from === 'sent';
}

/** What a talk leaves behind, so that others can do the same. */
export interface PassportSaid {
  readonly title: string;
  readonly problem: string;
  readonly done: string;
  /** One a line. */
  readonly steps: string;
  readonly cost: string;
  readonly results: string;
  /** How anybody knows that those are the results. */
  readonly measured: string;
}

/** Whom to ask about it. Empty: nobody was named. */
export interface PassportContact {
  readonly contact: string;
  /** Whether everybody may read it: whoever wrote it said so. */
  readonly isContactPublic: boolean;
}

export interface Passport extends PassportSaid {
  readonly id: InnovationId;
  readonly talkId: TalkId;
  readonly forumId: ForumId;
  readonly slug: string;
  /** BCP 47: in which it is written. */
  readonly language: string;
  readonly status: PassportStatus;
  /** What the organiser asks for. */
  readonly note: string;
  readonly sentAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
}

/** In a list: with where it comes from. */
export interface ListedPassport extends Passport {
  readonly year: number;
  readonly talkCode: string;
  readonly track: InnovationTrack | undefined;
}

export interface InnovationTrack {
  readonly id: TrackId;
  readonly slug: string;
  readonly name: Said;
}

/** Whoever spoke may write it and write it anew, until everybody reads it. */
export function isPassportOpen(passport: Pick<Passport, 'status'> | undefined): boolean {
  return passport?.status !== 'published';
}

export function stepsOf({ steps }: Pick<PassportSaid, 'steps'>): readonly string[] {
  return steps
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== '');
}

export const ADOPTION_STATES = ['considering', 'started', 'works', 'stopped'] as const;
export type AdoptionState = (typeof ADOPTION_STATES)[number];

/** That a place took it over, and how far it is in that year. */
export interface Adoption {
  readonly innovationId: InnovationId;
  readonly areaId: AreaId;
  readonly year: number;
  readonly state: AdoptionState;
  /** A post and how it is reached; never a person’s name. */
  readonly post: string;
}

/** In letters. */
export const MAX_PASSPORT_LENGTHS = {
  title: 160,
  problem: 2000,
  done: 4000,
  steps: 4000,
  cost: 500,
  results: 2000,
  measured: 1000,
  contact: 300,
  note: 1000,
  post: 200,
} as const;
