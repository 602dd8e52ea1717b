import type { LiveQuestion } from './live-question.ts';
import type { LiveStatus } from './live-session.ts';

/** So many are on a telephone's first page and on the wall; the rest is a page further on. */
export const TOP = 20;

/** One hall, as everybody in it may see it at one moment. */
export interface HallState {
  readonly status: LiveStatus;
  /** Shown or read aloud, in the hall's order. */
  readonly asked: readonly LiveQuestion[];
  /** The last one first. */
  readonly answered: readonly LiveQuestion[];
}

/** Of questions that everybody may read. */
export function hallStateOf(status: LiveStatus, questions: readonly LiveQuestion[]): HallState {
  const answered = questions.filter((question) => question.status === 'answered');
  return {
    status,
    asked: questions.filter((question) => question.status !== 'answered').toSorted(inHallOrder),
    answered: answered.toSorted((one, other) =>
      Temporal.Instant.compare(other.changedAt, one.changedAt),
    ),
  };
}

/** What most want to hear first; of two alike, the one that was asked first. */
export function inHallOrder(one: LiveQuestion, other: LiveQuestion): number {
  return other.votes - one.votes || one.number - other.number;
}

/**
 * What a screen is told, in as few bytes as will do: a figure for each of the first questions, never their words, which it
 * has already or asks for once. The whole of it each time: whoever missed one message needs no other.
 */
export interface HallNews {
  /** The session's status. */
  readonly s: LiveStatus;
  /** How many are asked, and answered. */
  readonly n: number;
  readonly a: number;
  /** The number of the one that is read aloud; 0: none is. */
  readonly r: number;
  /** The first ones in their order: number and votes. */
  readonly q: readonly (readonly [number, number])[];
}

export function newsOf({ status, asked, answered }: HallState): HallNews {
  const reading = asked.find((question) => question.status === 'reading');
  const first = asked.slice(0, TOP);
  const told = reading && !first.includes(reading) ? [...first, reading] : first;
  return {
    s: status,
    n: asked.length,
    a: answered.length,
    r: reading?.number ?? 0,
    q: told.map(({ number, votes }) => [number, votes] as const),
  };
}

/** The words of the questions with these numbers, as far as everybody in the hall may read them. */
export function wordsOf(
  { asked }: HallState,
  numbers: ReadonlySet<number>,
): Readonly<Record<string, string>> {
  const named = asked.filter(({ number }) => numbers.has(number));
  return Object.fromEntries(named.map(({ number, words }) => [String(number), words]));
}
