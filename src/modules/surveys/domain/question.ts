import type { SurveyWords } from './survey-words.ts';

/** kebab-case; answers are kept and counted under it. */
export type AnswerKey = string;

export interface Choice {
  readonly key: AnswerKey;
  readonly words: SurveyWords;
}

export const QUESTION_KINDS = ['one-of', 'several', 'scale', 'yes-no', 'number', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

interface Asked {
  /** Never changes while its questionnaire lives: what is compared is found by it. */
  readonly key: string;
  readonly words: SurveyWords;
}

export interface OneOf extends Asked {
  readonly kind: 'one-of';
  readonly choices: readonly Choice[];
  /** Of a quiz: the choice that is right. */
  readonly right?: AnswerKey;
}

export interface Several extends Asked {
  readonly kind: 'several';
  readonly choices: readonly Choice[];
}

/** From 1 to 5, with words at both ends. */
export interface Scale extends Asked {
  readonly kind: 'scale';
  readonly low: SurveyWords;
  readonly high: SurveyWords;
}

export interface YesNo extends Asked {
  readonly kind: 'yes-no';
  readonly right?: 'yes' | 'no';
}

/** A whole number within these, both of them included. */
export interface WholeNumber extends Asked {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
}

/** In a few words, which only the desk reads. */
export interface ShortText extends Asked {
  readonly kind: 'text';
}

export type Question = OneOf | Several | Scale | YesNo | WholeNumber | ShortText;

export const SCALE = ['1', '2', '3', '4', '5'] as const;
export const YES_NO = ['yes', 'no', 'unknown'] as const;
/** Counted beside the answers, so that all of a question's figures come to how many answered at all. */
export const NOT_ANSWERED = 'none';

/** A number is counted in as many spans as fit on a telephone. */
const SPANS = 5;

export interface Span {
  readonly key: AnswerKey;
  readonly least: number;
  readonly most: number;
}

/** The spans in which a number is counted, of one width but for the last. */
export function spansOf({ least, most }: Pick<WholeNumber, 'least' | 'most'>): readonly Span[] {
  const width = Math.max(1, Math.ceil((most - least + 1) / SPANS));
  const spans: Span[] = [];
  for (let from = least; from <= most; from += width) {
    const to = Math.min(most, from + width - 1);
    spans.push({ key: `${from}-${to}`, least: from, most: to });
  }
  return spans;
}

/** What may be answered, in the order in which it stands on the page; of a text nothing is counted but that it is there. */
export function answerKeysOf(question: Question): readonly AnswerKey[] {
  switch (question.kind) {
    case 'one-of':
    case 'several':
      return question.choices.map(({ key }) => key);
    case 'scale':
      return SCALE;
    case 'yes-no':
      return YES_NO;
    case 'number':
      return spansOf(question).map(({ key }) => key);
    case 'text':
      return ['written'];
  }
}

/** Of a quiz question: the answer that is right. */
export function rightAnswerOf(question: Question): AnswerKey | undefined {
  return question.kind === 'one-of' || question.kind === 'yes-no' ? question.right : undefined;
}
