import type { Answers } from './answers.ts';
import type { QuestionnaireContent } from './questionnaire.ts';
import { FEWEST_SHARED } from '#kernel/disclosure/flood-margin.ts';
import type { Moment } from './round.ts';
import { tellsSumsAlone } from './tells-sums-alone.ts';

interface AnsweredThen {
  readonly moment: Moment;
  readonly sheets: readonly { readonly answers: Answers; readonly pseudonym: string | undefined }[];
}

export interface DescribedMoment {
  readonly moment: Moment;
  /** Undefined: too few answered, and nothing else is said. */
  readonly answered: number | undefined;
  /** How many of them had answered at the first moment, too; undefined: too few of either to say. */
  readonly again: number | undefined;
  /** Of each scale, from 1 to 5. Undefined where too few answered that question. */
  readonly means: readonly { readonly key: string; readonly mean: number | undefined }[];
}

/**
 * Moments side by side, without a claim of what made the difference. Where only sums may be told, no question has a mean: it
 * would give away the answers of those who are left once somebody subtracts their own sheets.
 */
export function describeMoments(
  content: Pick<QuestionnaireContent, 'title' | 'lead' | 'questions'>,
  read: readonly AnsweredThen[],
): readonly DescribedMoment[] {
  const [first] = read;
  const questions = tellsSumsAlone(content) ? [] : content.questions;
  return read.map(({ moment, sheets }) => {
    if (sheets.length < FEWEST_SHARED)
      return { moment, answered: undefined, again: undefined, means: [] };
    return {
      moment,
      answered: sheets.length,
      again: first && first.moment !== moment ? inBoth(first.sheets, sheets) : undefined,
      means: questions.flatMap(({ key, kind }) =>
        kind === 'scale' ? [{ key, mean: meanOf(sheets.map(({ answers }) => answers[key])) }] : [],
      ),
    };
  });
}

function inBoth(first: AnsweredThen['sheets'], sheets: AnsweredThen['sheets']): number | undefined {
  const known = new Set(first.flatMap(({ pseudonym }) => pseudonym ?? []));
  const again = sheets.filter(({ pseudonym }) => pseudonym !== undefined && known.has(pseudonym));
  const others = sheets.length - again.length;
  const isTold = again.length >= FEWEST_SHARED && (others === 0 || others >= FEWEST_SHARED);
  return isTold ? again.length : undefined;
}

function meanOf(values: readonly unknown[]): number | undefined {
  const numbers = values.flatMap((value) => (typeof value === 'string' ? [Number(value)] : []));
  if (numbers.length < FEWEST_SHARED) return undefined;
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
