import type { FileId, SpeakerId } from '#kernel/ids.ts';
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

/** How the name of a file ends. */
export const ATTACHMENT_ENDINGS = { picture: 'jpg', pdf: 'pdf' } as const satisfies Record<
  Attachment['kind'],
  string
>;

export const MAX_ATTACHMENTS = 5;
export const MAX_ATTACHMENT_BYTES = 10 * 1024 * 1024;
/** The class under which they are kept. */
export const TALK_FILES = 'forum-talk';
/** Of one speaker: more hours than these nobody types. */
export const MAX_TIMES = 3;

/** What whoever opened it may do now. */
export const OWN_ACTS = ['submit', 'redraft', 'confirm', 'agree', 'leave', 'withdraw'] as const;
export type OwnAct = (typeof OWN_ACTS)[number];

export interface Standing {
  readonly talk: WholeTalk;
  readonly by: OpenedBy;
  readonly phase: CallPhase;
  readonly hasBegun: boolean;
}

export function ownActs(standing: Standing): readonly OwnAct[] {
  const { talk, by, hasBegun } = standing;
  if (GONE.includes(talk.status) || hasBegun) return [];
  return isFirstSpeaker(talk, by) ? actsOfFirst(standing) : actsOfOther(standing);
}

/** What may be done in each state besides withdrawing it; submitting and taking back, while the call is open. */
const NEXT: Readonly<Partial<Record<TalkStatus, OwnAct>>> = {
  draft: 'submit',
  submitted: 'redraft',
  accepted: 'confirm',
};

function actsOfFirst({ talk: { status }, phase }: Standing): readonly OwnAct[] {
  const next = NEXT[status];
  const isPossible = next === 'confirm' || phase === 'open';
  return next && isPossible ? [next, 'withdraw'] : ['withdraw'];
}

function actsOfOther({ talk: { speakers }, by }: Standing): readonly OwnAct[] {
  const own = speakers.find(({ id }) => id === by.speakerId);
  return own?.state === 'asked' ? ['agree', 'leave'] : ['leave'];
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
