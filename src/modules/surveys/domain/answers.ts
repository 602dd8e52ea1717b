import { plainText } from '#kernel/text/plain-text.ts';
import { type Question, SCALE, YES_NO } from './question.ts';
import { MAX_SHORT_TEXT_LENGTH } from './questionnaire.ts';

/** One choice, several, a number or a text. What was not answered is not there. */
export type AnswerValue = string | number | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What is wrong with what was answered. */
export type AnswerProblem =
  | 'unknown-choice'
  | 'not-a-number'
  | 'out-of-range'
  | 'too-long'
  | 'unreadable';

/** One question's answer, or undefined where nothing was answered. */
export type ReadAnswer =
  | { readonly ok: true; readonly value: AnswerValue | undefined }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** What a form brought for one question: each value that was ticked, chosen or typed. */
export function readAnswer(question: Question, given: readonly string[]): ReadAnswer {
  const [first = ''] = given;
  switch (question.kind) {
    case 'several':
      return readSeveral(question.choices, given);
    case 'one-of':
      return readOne(
        question.choices.map(({ key }) => key),
        first,
      );
    case 'scale':
      return readOne(SCALE, first);
    case 'yes-no':
      return readOne(YES_NO, first);
    case 'number':
      return readNumber(question, first);
    case 'text':
      return readText(first);
  }
}

const none = { ok: true, value: undefined } as const;

function readOne(keys: readonly string[], given: string): ReadAnswer {
  if (given === '') return none;
  return keys.includes(given)
    ? { ok: true, value: given }
    : { ok: false, problem: 'unknown-choice' };
}

function readSeveral(
  choices: readonly { readonly key: string }[],
  given: readonly string[],
): ReadAnswer {
  const chosen = given.filter((one) => one !== '');
  if (chosen.length === 0) return none;
  if (!chosen.every((one) => choices.some(({ key }) => key === one))) {
    return { ok: false, problem: 'unknown-choice' };
  }
  // In the order of the page: the same ticks are the same answer.
  return {
    ok: true,
    value: choices.flatMap(({ key }) => (chosen.includes(key) ? [key] : [])),
  };
}

function readNumber(
  { least, most }: { readonly least: number; readonly most: number },
  given: string,
): ReadAnswer {
  const typed = given.trim();
  if (typed === '') return none;
  if (!/^[-−]?\d{1,9}$/.test(typed)) return { ok: false, problem: 'not-a-number' };
  const value = Number(typed.replace('−', '-'));
  if (value < least || value > most) return { ok: false, problem: 'out-of-range' };
  return { ok: true, value };
}

function readText(given: string): ReadAnswer {
  const read = plainText(given, MAX_SHORT_TEXT_LENGTH);
  if (!read.ok) return { ok: false, problem: read.refusal };
  return read.value === '' ? none : { ok: true, value: read.value };
}
