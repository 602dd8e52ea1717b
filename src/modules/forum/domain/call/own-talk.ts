import type { FileId, SpeakerId } from '../../../../kernel/ids.ts';
import type { TalkStatus, WholeTalk } from '../talk.ts';
import type { CallPhase, CallQuestion } from './call.ts';

/** What opens a talk: the code that whoever began it was given, or a link in a letter. */
export interface OpenedBy {
  readonly kind: 'code' | 'link';
  /** Who they are. */
  readonly speakerId: SpeakerId;
}

/** What only the organisers read of it, besides whoever sent it. */
export interface Submission {
  readonly notes: string;
  /** What is needed in the room. */
  readonly needs: string;
  /** Whether it may be recorded. */
  readonly isRecorded: boolean;
  /** By the ids of the questions. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface Attachment {
  readonly id: FileId;
  readonly name: string;
  readonly kind: 'picture' | 'pdf';
  readonly size: number;
}

export const MOST_ATTACHMENTS = 5;
export const MOST_ATTACHMENT_BYTES = 10 * 1024 * 1024;
/** The class under which they are kept. */
export const TALK_FILES = 'forum-talk';
/** Of one speaker: more hours than these nobody types. */
export const MOST_TIMES = 3;

/** What whoever opened it may do now. */
export const OWN_ACTS = ['submit', 'redraft', 'confirm', 'agree', 'leave', 'withdraw'] as const;
export type OwnAct = (typeof OWN_ACTS)[number];

export interface Standing {
  readonly talk: WholeTalk;
  readonly by: OpenedBy;
  readonly phase: CallPhase;
  readonly hasBegun: boolean;
}

export function ownActs({ talk, by, phase, hasBegun }: Standing): readonly OwnAct[] {
  const { status, speakers } = talk;
  const own = speakers.find(({ id }) => id === by.speakerId);
  const isFirst = isFirstSpeaker(talk, by);
  const isKept = !GONE.includes(status) && !hasBegun;
  const possible: Readonly<Record<OwnAct, boolean>> = {
    submit: isFirst && status === 'draft' && phase === 'open',
    redraft: isFirst && status === 'submitted' && phase === 'open',
    confirm: isFirst && isKept && status === 'accepted',
    agree: isKept && own?.state === 'asked',
    leave: isKept && !isFirst,
    withdraw: isKept && isFirst,
  };
  return OWN_ACTS.filter((act) => possible[act]);
}

/** Whoever began it speaks for it; the others, for themselves. */
export function isFirstSpeaker(
  { speakers }: Pick<WholeTalk, 'speakers'>,
  { speakerId }: Pick<OpenedBy, 'speakerId'>,
): boolean {
  return speakers[0]?.id === speakerId;
}

const GONE: readonly TalkStatus[] = ['declined', 'withdrawn'];

/** What is told of the talk is changed until the call closes; who speaks, and when they can, until the forum begins. */
export function isTalkOpen({ talk, phase }: Pick<Standing, 'talk' | 'phase'>): boolean {
  return phase === 'open' && (talk.status === 'draft' || talk.status === 'submitted');
}

export function isToCome({ talk, hasBegun }: Pick<Standing, 'talk' | 'hasBegun'>): boolean {
  return !GONE.includes(talk.status) && !hasBegun;
}

/** Without these nothing is submitted. */
export const MISSING = ['track', 'abstract', 'answers'] as const;
export type Missing = (typeof MISSING)[number];

export function missingIn(
  talk: Pick<WholeTalk, 'trackId' | 'abstract'>,
  { answers }: Pick<Submission, 'answers'>,
  questions: readonly CallQuestion[],
): readonly Missing[] {
  const isMissing: Readonly<Record<Missing, boolean>> = {
    track: talk.trackId === undefined,
    abstract: talk.abstract === '',
    answers: questions.some(({ id, isNeeded }) => isNeeded && (answers[id] ?? '') === ''),
  };
  return MISSING.filter((one) => isMissing[one]);
}
