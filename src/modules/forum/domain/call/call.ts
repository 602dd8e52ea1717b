import type { CallQuestionId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { CallDates, Forum } from '../forum.ts';
import type { TalkKind } from '../talk.ts';

/** What may be sent to the call, and how long it lasts. */
export interface OfferedKind {
  readonly kind: TalkKind;
  readonly minutes: number;
}

/** The field of a form that says how long a kind lasts. */
export function minutesField<Kind extends TalkKind>(kind: Kind): `minutes-${Kind}` {
  return `minutes-${kind}`;
}

/** `line`: in a few words; `words`: in several lines. */
export const ANSWER_KINDS = ['line', 'words', 'yes-no'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What the call asks besides. */
export interface CallQuestion {
  readonly id: CallQuestionId;
  readonly text: Said;
  readonly answer: AnswerKind;
  readonly isNeeded: boolean;
}

/** Everything that whoever prepares a call says of it, besides its questions. */
export interface CallSaid {
  readonly call: CallDates | undefined;
  readonly callText: Said;
  readonly reviewUntil: Temporal.Instant | undefined;
  readonly decisionsOn: Temporal.PlainDate | undefined;
  readonly isBlind: boolean;
  readonly kinds: readonly OfferedKind[];
}

export type CallPhase = 'none' | 'coming' | 'open' | 'closed';

/** Whether something may be sent now. Of a forum that is not public, nothing is. */
export function callPhase(
  { status, call }: Pick<Forum, 'status' | 'call'>,
  now: Temporal.Instant,
): CallPhase {
  if (!call || status !== 'public') return 'none';
  if (Temporal.Instant.compare(now, call.opensAt) < 0) return 'coming';
  return Temporal.Instant.compare(now, call.closesAt) < 0 ? 'open' : 'closed';
}

export const MAX_QUESTIONS = 8;
export const LENGTHS = { least: 5, most: 720 } as const;
