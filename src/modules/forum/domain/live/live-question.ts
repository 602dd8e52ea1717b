import type { LiveQuestionId, LiveSessionId } from '#kernel/ids.ts';

/** Read aloud in a few breaths, and on a wall in large letters. */
export const MAX_LIVE_QUESTION_LENGTH = 280;
/** Of one telephone, while they are neither answered nor hidden: others want to ask, too. */
export const MAX_WAITING = 5;

/**
 * `waiting`: nobody has looked. `shown`: everybody reads and supports it. `reading`: the host reads it aloud; one at a
 * time. `hidden`: with a reason. When the session is over, what had no answer is `left`, and `handed` as soon as it is a
 * question with a deadline.
 */
export const LIVE_QUESTION_STATUSES = [
  'waiting',
  'shown',
  'reading',
  'answered',
  'hidden',
  'left',
  'handed',
] as const;
export type LiveQuestionStatus = (typeof LIVE_QUESTION_STATUSES)[number];

/** What whoever leads the session does with a question. */
export const LIVE_ACTS = ['show', 'read', 'answer', 'hide', 'return'] as const;
export type LiveAct = (typeof LIVE_ACTS)[number];

const ACTS: Readonly<
  Record<LiveAct, { readonly from: readonly LiveQuestionStatus[]; readonly to: LiveQuestionStatus }>
> = {
  show: { from: ['waiting', 'hidden'], to: 'shown' },
  read: { from: ['waiting', 'shown'], to: 'reading' },
  answer: { from: ['waiting', 'shown', 'reading'], to: 'answered' },
  hide: { from: ['waiting', 'shown', 'reading'], to: 'hidden' },
  // The answer was none, or it was put on the wall too early.
  return: { from: ['reading', 'answered'], to: 'shown' },
};

/** What it becomes; undefined: from there it cannot. */
export function afterLiveAct(
  from: LiveQuestionStatus,
  act: LiveAct,
): LiveQuestionStatus | undefined {
  return ACTS[act].from.includes(from) ? ACTS[act].to : undefined;
}

/** The acts that are offered. */
export function liveActsOn(status: LiveQuestionStatus): readonly LiveAct[] {
  return LIVE_ACTS.filter((act) => afterLiveAct(status, act) !== undefined);
}

/** Everybody in the hall reads it, or did. */
export const SHOWN_TO_ALL = [
  'shown',
  'reading',
  'answered',
] as const satisfies readonly LiveQuestionStatus[];
/** It can be supported. */
export const SUPPORTED = ['shown', 'reading'] as const satisfies readonly LiveQuestionStatus[];
/** Nobody has answered it. */
export const UNANSWERED = [
  'waiting',
  'shown',
  'reading',
] as const satisfies readonly LiveQuestionStatus[];

export const HIDDEN_BECAUSE = ['insult', 'personal', 'off-topic', 'repeat'] as const;
export type HiddenBecause = (typeof HIDDEN_BECAUSE)[number];

export interface LiveQuestion {
  readonly id: LiveQuestionId;
  readonly sessionId: LiveSessionId;
  /** As it is called in the hall: «запитання 12». */
  readonly number: number;
  readonly words: string;
  readonly language: string;
  readonly status: LiveQuestionStatus;
  /** Undefined: it is not hidden. */
  readonly reason: HiddenBecause | undefined;
  /** How many telephones support it. */
  readonly votes: number;
  readonly askedAt: Temporal.Instant;
  readonly shownAt: Temporal.Instant | undefined;
  readonly changedAt: Temporal.Instant;
  /** Of one that was handed over: the last day for its answer. */
  readonly dueOn: Temporal.PlainDate | undefined;
}
