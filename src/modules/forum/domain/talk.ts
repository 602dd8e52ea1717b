import type { ForumId, SpeakerId, TalkId, TrackId } from '#kernel/ids.ts';

export const TALK_KINDS = ['talk', 'demonstration', 'stand', 'round-table'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/**
 * `accepted`: the organisers want it; `confirmed`: whoever speaks said that they come; `waiting`: it takes the place of
 * one that is withdrawn.
 */
export const TALK_STATUSES = [
  'draft',
  'submitted',
  'accepted',
  'waiting',
  'declined',
  'confirmed',
  'withdrawn',
] as const;
export type TalkStatus = (typeof TALK_STATUSES)[number];

const BECOMES: Readonly<Record<TalkStatus, readonly TalkStatus[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['draft', 'accepted', 'waiting', 'declined', 'withdrawn'],
  accepted: ['confirmed', 'waiting', 'declined', 'withdrawn'],
  waiting: ['accepted', 'declined', 'withdrawn'],
  declined: ['accepted', 'waiting'],
  confirmed: ['withdrawn'],
  withdrawn: [],
};

export function mayTalkBecome(from: TalkStatus, to: TalkStatus): boolean {
  return BECOMES[from].includes(to);
}

/** What may stand in a programme. */
export const PROGRAMME_STATUSES = [
  'accepted',
  'confirmed',
] as const satisfies readonly TalkStatus[];

export function isInProgramme({ status }: Pick<Talk, 'status'>): boolean {
  return status === 'accepted' || status === 'confirmed';
}

/** What is told of a talk to everybody, once it is in the programme. */
export interface TalkSaid {
  /** Undefined: a draft whose author has not chosen yet. */
  readonly trackId: TrackId | undefined;
  readonly kind: TalkKind;
  readonly title: string;
  /** In a sentence or two. */
  readonly abstract: string;
  readonly description: string;
  /** BCP 47: what is spoken. */
  readonly language: string;
}

export interface Talk extends TalkSaid {
  readonly id: TalkId;
  readonly forumId: ForumId;
  /** How programs call it: positive, and its own in the forum. */
  readonly number: number;
  /** How people and addresses call it: six of 0–9, A–Z. */
  readonly code: string;
  readonly minutes: number;
  readonly status: TalkStatus;
  readonly createdAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
}

/** Who speaks, as the programme shows it. How they are reached stands elsewhere, behind the second wall. */
export interface Speaker {
  readonly id: SpeakerId;
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly organisation: string;
  readonly bio: string;
}

/** Of a talk: whoever was named by a colleague says first that they come. */
export interface TalkSpeaker extends Speaker {
  readonly state: 'asked' | 'agreed';
}

/** With whoever speaks, in the order that was chosen. */
export interface WholeTalk extends Talk {
  readonly speakers: readonly TalkSpeaker[];
}

/** When somebody can be there. Of whom there is none at all: the whole time. */
export interface Availability {
  readonly speakerId: SpeakerId;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** In letters, and how many at most. */
export const MAX_TALK_LENGTHS = {
  title: 160,
  abstract: 500,
  description: 6000,
  name: 120,
  organisation: 200,
  bio: 1500,
  notes: 2000,
  needs: 500,
} as const;
export const MAX_SPEAKERS = 6;
