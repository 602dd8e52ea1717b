import { freeSlugs } from '#kernel/text/free-slugs.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import type { Choice, Question, QuestionKind } from './question.ts';
import { MAX_CHOICES } from './questionnaire.ts';
import { lineOf, type ReadLine, readLines } from './read-lines.ts';
import type { SurveyWords } from './survey-words.ts';

/** A question as a form brings it: `details` says of each kind something else, a line each. */
export interface TypedQuestion {
  readonly kind: QuestionKind;
  readonly words: SurveyWords;
  readonly details: string;
}

/** What is wrong with the details. */
export type DetailsProblem =
  | 'choices'
  | 'too-many-choices'
  | 'one-right'
  | 'no-right-here'
  | 'scale-ends'
  | 'number-range'
  | 'details-not-asked';

/** Its kind's own part, or what is wrong with it. Keys come later: they need to know what was there before. */
type Built =
  | { readonly ok: true; readonly make: (key: string, before: Question | undefined) => Question }
  | { readonly ok: false; readonly problem: DetailsProblem };

export function buildQuestion(typed: TypedQuestion): Built {
  switch (typed.kind) {
    case 'one-of':
    case 'several':
      return buildChoices(typed, typed.kind);
    case 'scale':
      return buildScale(typed);
    case 'number':
      return buildNumber(typed);
    case 'yes-no':
    case 'text': {
      const { kind, words } = typed;
      if (typed.details.trim() !== '') return { ok: false, problem: 'details-not-asked' };
      return { ok: true, make: (key) => ({ key, kind, words }) };
    }
  }
}

function buildChoices({ words, details }: TypedQuestion, kind: 'one-of' | 'several'): Built {
  const lines = readLines(details);
  if (!lines || lines.length < 2) return { ok: false, problem: 'choices' };
  if (lines.length > MAX_CHOICES) return { ok: false, problem: 'too-many-choices' };
  const right = lines.findIndex(({ isRight }) => isRight);
  if (lines.filter(({ isRight }) => isRight).length > 1) return { ok: false, problem: 'one-right' };
  if (right >= 0 && kind === 'several') return { ok: false, problem: 'no-right-here' };
  return {
    ok: true,
    make: (key, before) => {
      const choices = withKeys(lines, before && 'choices' in before ? before.choices : []);
      if (kind === 'several') return { key, kind, words, choices };
      const rightKey = choices[right]?.key;
      return { key, kind, words, choices, ...(rightKey !== undefined && { right: rightKey }) };
    },
  };
}

/** What keeps its words keeps its key, so that what was counted under it can be compared; of namesakes the first. */
function keptKeys(
  words: readonly SurveyWords[],
  before: readonly { readonly key: string; readonly words: SurveyWords }[],
): readonly string[] {
  const used = new Set<string>();
  const kept = words.map(({ uk }) => {
    const key = before.find((one) => one.words.uk === uk && !used.has(one.key))?.key;
    if (key !== undefined) used.add(key);
    return key;
  });
  const free = freeSlugs(used);
  return words.map(({ en }, place) => kept[place] ?? free(keyFrom(en)));
}

function withKeys(lines: readonly ReadLine[], before: readonly Choice[]): readonly Choice[] {
  const words = lines.map((line) => line.words);
  const keys = keptKeys(words, before);
  return words.map((said, place) => ({ key: keys[place] ?? '', words: said }));
}

function buildScale({ words, details }: TypedQuestion): Built {
  const [low, high, ...more] = readLines(details) ?? [];
  if (!low || !high || more.length > 0) return { ok: false, problem: 'scale-ends' };
  return {
    ok: true,
    make: (key) => ({ key, kind: 'scale', words, low: low.words, high: high.words }),
  };
}

const RANGE = /^\s*(\d{1,6})\s*[-–—]\s*(\d{1,6})\s*$/;

function buildNumber({ words, details }: TypedQuestion): Built {
  const [, least, most] = RANGE.exec(details) ?? [];
  if (least === undefined || most === undefined || Number(least) >= Number(most)) {
    return { ok: false, problem: 'number-range' };
  }
  const range = { least: Number(least), most: Number(most) };
  return { ok: true, make: (key) => ({ key, kind: 'number', words, ...range }) };
}

export interface BuiltQuestion {
  readonly words: SurveyWords;
  readonly make: (key: string, before: Question | undefined) => Question;
}

/** All of them with their keys. */
export function withQuestionKeys(
  built: readonly BuiltQuestion[],
  before: readonly Question[],
): readonly Question[] {
  const keys = keptKeys(
    built.map(({ words }) => words),
    before,
  );
  return built.map(({ make }, place) => {
    const key = keys[place] ?? '';
    return make(
      key,
      before.find((one) => one.key === key),
    );
  });
}

function keyFrom(words: string): string {
  return (
    slugOf(words)
      .slice(0, 30)
      .replace(/(?<!-)-+$/, '') || 'answer'
  );
}

/** The details as they are typed, to be changed. */
export function detailsOf(question: Question): string {
  switch (question.kind) {
    case 'one-of':
      return question.choices
        .map(({ key, words }) => lineOf({ words, isRight: key === question.right }))
        .join('\n');
    case 'several':
      return question.choices.map(({ words }) => lineOf({ words, isRight: false })).join('\n');
    case 'scale':
      return [question.low, question.high]
        .map((words) => lineOf({ words, isRight: false }))
        .join('\n');
    case 'number':
      return `${question.least}–${question.most}`;
    case 'yes-no':
    case 'text':
      return '';
  }
}
