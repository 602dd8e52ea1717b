import type { AnswerValue, Answers } from './answers.ts';
import { type AnswerKey, answerKeysOf, NOT_ANSWERED, type Question, spansOf } from './question.ts';

/** What one person answered, and on which day: nothing finer is kept. */
export interface Sheet {
  readonly day: Temporal.PlainDate;
  readonly answers: Answers;
}

export interface Cell {
  readonly key: AnswerKey;
  readonly count: number;
}

/**
 * Of `parts` everybody is in exactly one cell, so that they come to how many answered; of `ticks` each cell stands for
 * itself beside those who did not tick it.
 */
export type Layout = 'parts' | 'ticks';

export interface CountedQuestion {
  readonly key: string;
  readonly layout: Layout;
  readonly cells: readonly Cell[];
}

export interface Counted {
  /** How many sheets there are. */
  readonly answered: number;
  readonly questions: readonly CountedQuestion[];
}

/** Exact figures: nothing of it leaves the desk as it is. */
export function countAnswers(questions: readonly Question[], sheets: readonly Sheet[]): Counted {
  return {
    answered: sheets.length,
    questions: questions.map((question) => countQuestion(question, sheets)),
  };
}

function countQuestion(question: Question, sheets: readonly Sheet[]): CountedQuestion {
  const layout: Layout = question.kind === 'several' ? 'ticks' : 'parts';
  const keys = [...answerKeysOf(question), ...(layout === 'parts' ? [NOT_ANSWERED] : [])];
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const { answers } of sheets) {
    for (const key of keysAnswered(question, answers[question.key])) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return {
    key: question.key,
    layout,
    cells: keys.map((key) => ({ key, count: counts.get(key) ?? 0 })),
  };
}

function keysAnswered(question: Question, value: AnswerValue | undefined): readonly AnswerKey[] {
  if (value === undefined) return question.kind === 'several' ? [] : [NOT_ANSWERED];
  if (question.kind === 'text') return ['written'];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'number') return value;
  const span =
    question.kind === 'number' &&
    spansOf(question).find(({ least, most }) => least <= value && value <= most);
  return [span ? span.key : NOT_ANSWERED];
}
