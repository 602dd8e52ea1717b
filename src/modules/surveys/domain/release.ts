import { countFromTen, type PublicCount } from '#kernel/disclosure/public-count.ts';
import { hiddenParts, hiddenTicks } from '#kernel/disclosure/hide-cells.ts';
import { FEWEST_SHARED } from '#kernel/disclosure/flood-margin.ts';
import {
  type Counted,
  type CountedQuestion,
  countAnswers,
  type Layout,
  type Sheet,
} from './count-answers.ts';
import type { AnswerKey, Question } from './question.ts';
import type { QuestionnaireContent } from './questionnaire.ts';
import { isSumOfMany, rightShares } from './right-shares.ts';
import { tellsSumsAlone } from './tells-sums-alone.ts';

/** Hidden: undefined. */
export interface ReleasedCell {
  readonly key: AnswerKey;
  readonly count: PublicCount | undefined;
}

export interface ReleasedQuestion {
  readonly key: string;
  readonly layout: Layout;
  readonly cells: readonly ReleasedCell[];
}

/** Of some months that follow one another. What is hidden in the whole is hidden in each. */
export interface ReleasedPeriod {
  /** `2026-11`. */
  readonly from: string;
  readonly to: string;
  readonly answered: PublicCount;
  readonly questions: readonly ReleasedQuestion[];
}

/** Figures that may be told of a round that is over. They are stored and never change. */
export interface ReleaseFigures {
  /** Undefined: too few answered, and nothing else is said. */
  readonly answered: PublicCount | undefined;
  /** Empty where sums alone are told. */
  readonly questions: readonly ReleasedQuestion[];
  /** Empty where months cannot be told apart without giving somebody away. */
  readonly periods: readonly ReleasedPeriod[];
  /** Of a quiz: how many of all its answers were right; undefined: cannot be told. */
  readonly right: PublicCount | undefined;
  /** Figures of fewer were hidden: ten, before a margin was kept for sheets that one person sends. */
  readonly fewest: number;
}

export const NOTHING_TO_TELL: ReleaseFigures = {
  answered: undefined,
  questions: [],
  periods: [],
  right: undefined,
  fewest: FEWEST_SHARED,
};

/**
 * The figures of a round that may be published. Hidden cells of a question are hidden together with others whose sum is at
 * least `FEWEST_SHARED`, so that each of them may be anything from zero to that sum. Months are published only if every figure
 * of the whole is as large in each month, and so is the sum of the hidden cells; then a month hides nothing more than the
 * whole and reveals nothing that it hides. An attacker who subtracts answers of their own is left with at least ten people,
 * as long as they sent no more than the margin.
 */
export function releaseOf(
  content: Pick<QuestionnaireContent, 'title' | 'lead' | 'questions'>,
  sheets: readonly Sheet[],
): ReleaseFigures {
  const answered = toldAnswers(sheets.length);
  if (answered === undefined) return NOTHING_TO_TELL;
  const { questions } = content;
  const counted = countAnswers(questions, sheets);
  if (tellsSumsAlone(content)) {
    return { ...NOTHING_TO_TELL, answered, right: rightTogether(questions, counted) };
  }
  const hidden = new Map(counted.questions.map((one) => [one.key, hiddenOf(one, sheets.length)]));
  const released = (of: Counted) => of.questions.map((one) => withoutHidden(one, hidden));
  return {
    answered,
    questions: released(counted),
    periods: periodsOf(questions, sheets, hidden).flatMap(({ from, to, counted: of }) => {
      const then = toldAnswers(of.answered);
      return then === undefined ? [] : [{ from, to, answered: then, questions: released(of) }];
    }),
    right: undefined,
    fewest: FEWEST_SHARED,
  };
}

/** Undefined below `FEWEST_SHARED`: up to the margin, the answers may have been sent by one attacker. */
function toldAnswers(count: number): PublicCount | undefined {
  return count < FEWEST_SHARED ? undefined : countFromTen('surveys.answers', count);
}

type Hidden = ReadonlyMap<string, ReadonlySet<AnswerKey>>;

function withoutHidden(question: CountedQuestion, hidden: Hidden): ReleasedQuestion {
  const { key, layout, cells } = question;
  return {
    key,
    layout,
    cells: cells.map((cell) => ({
      key: cell.key,
      count: hidden.get(key)?.has(cell.key) ? undefined : toldAnswers(cell.count),
    })),
  };
}

/** A figure of checkboxes also shows how many people did not tick. */
function hiddenOf({ layout, cells }: CountedQuestion, answered: number): ReadonlySet<AnswerKey> {
  const counts = cells.map(({ count }) => count);
  const hidden =
    layout === 'ticks'
      ? hiddenTicks(counts, answered, FEWEST_SHARED)
      : hiddenParts(counts, FEWEST_SHARED);
  return new Set(cells.filter((_, index) => hidden.has(index)).map(({ key }) => key));
}

interface CountedPeriod {
  readonly from: string;
  readonly to: string;
  readonly counted: Counted;
}

/** Joins months until each lot can be published; the last months that cannot are added to the lot before them. */
function periodsOf(
  questions: readonly Question[],
  sheets: readonly Sheet[],
  hidden: Hidden,
): readonly CountedPeriod[] {
  const byMonth = Map.groupBy(sheets, ({ day }) => day.toPlainYearMonth().toString());
  const months = [...byMonth.keys()].toSorted();
  const lots: string[][] = [];
  let open: string[] = [];
  const count = (lot: readonly string[]) =>
    countAnswers(
      questions,
      lot.flatMap((month) => byMonth.get(month) ?? []),
    );
  for (const month of months) {
    open.push(month);
    if (isTellable(count(open), hidden)) {
      lots.push(open);
      open = [];
    }
  }
  lots.at(-1)?.push(...open);
  // A single lot would repeat the whole.
  if (lots.length < 2) return [];
  return lots.map((lot) => ({
    from: lot[0] ?? '',
    to: lot.at(-1) ?? '',
    counted: count(lot),
  }));
}

function isTellable({ answered, questions }: Counted, hidden: Hidden): boolean {
  return (
    answered >= FEWEST_SHARED &&
    questions.every(({ key, layout, cells }) => {
      const covered = hidden.get(key) ?? new Set();
      const shown = cells.filter((cell) => !covered.has(cell.key));
      if (layout === 'ticks') {
        return shown.every(
          ({ count }) => count >= FEWEST_SHARED && answered - count >= FEWEST_SHARED,
        );
      }
      return (
        shown.every(({ count }) => count >= FEWEST_SHARED) &&
        (covered.size === 0 ||
          sumOf(cells.filter((cell) => covered.has(cell.key))) >= FEWEST_SHARED)
      );
    })
  );
}

/** How many answers of a quiz were right in all, if neither the right nor the wrong ones are few. */
function rightTogether(questions: readonly Question[], counted: Counted): PublicCount | undefined {
  const shares = rightShares(questions, counted);
  if (!isSumOfMany(shares)) return undefined;
  const right = shares.reduce((sum, { count }) => sum + count, 0);
  const wrong = shares.reduce((sum, { count, of }) => sum + of - count, 0);
  return toldAnswers(wrong) === undefined ? undefined : toldAnswers(right);
}

function sumOf(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
