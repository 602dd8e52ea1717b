import {
  type Counted,
  type CountedQuestion,
  countAnswers,
  type Layout,
  type Sheet,
} from './count-answers.ts';
import { type AnswerKey, type Question, rightAnswerOf } from './question.ts';

/** What is said of fewer people would tell of each: such figures are hidden, with whatever would give them away. */
export const FEWEST = 10;

/** Hidden: undefined. */
export interface ReleasedCell {
  readonly key: AnswerKey;
  readonly count: number | undefined;
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
  readonly answered: number;
  readonly questions: readonly ReleasedQuestion[];
}

/** Figures that may be told of a round that is over. They are stored and never change. */
export interface ReleaseFigures {
  /** Undefined: fewer than ten answered, and nothing else is said. */
  readonly answered: number | undefined;
  readonly questions: readonly ReleasedQuestion[];
  /** Empty where months cannot be told apart without giving somebody away. */
  readonly periods: readonly ReleasedPeriod[];
  /** Of a quiz: how many of all its answers were right; undefined: cannot be told. */
  readonly right: number | undefined;
}

export const NOTHING_TO_TELL: ReleaseFigures = {
  answered: undefined,
  questions: [],
  periods: [],
  right: undefined,
};

/**
 * What of these answers may be told. Why nobody can reckon back: of one question's parts, what is hidden is hidden
 * together with others, and together they are at least ten, so that each may be anything from nobody to all of them.
 * Months are told only where every figure that the whole tells is at least ten in each of them, and what is hidden
 * together is, too: then a month hides nothing of its own, and takes nothing from what the whole hides.
 */
export function releaseOf(
  questions: readonly Question[],
  sheets: readonly Sheet[],
): ReleaseFigures {
  if (sheets.length < FEWEST) return NOTHING_TO_TELL;
  const counted = countAnswers(questions, sheets);
  const hidden = new Map(counted.questions.map((one) => [one.key, hiddenOf(one, sheets.length)]));
  const released = (of: Counted) => of.questions.map((one) => withoutHidden(one, hidden));
  return {
    answered: counted.answered,
    questions: released(counted),
    periods: periodsOf(questions, sheets, hidden).map(({ from, to, counted: of }) => ({
      from,
      to,
      answered: of.answered,
      questions: released(of),
    })),
    right: rightInAll(questions, counted, hidden),
  };
}

type Hidden = ReadonlyMap<string, ReadonlySet<AnswerKey>>;

function withoutHidden(question: CountedQuestion, hidden: Hidden): ReleasedQuestion {
  const { key, layout, cells } = question;
  return {
    key,
    layout,
    cells: cells.map((cell) => ({
      key: cell.key,
      count: hidden.get(key)?.has(cell.key) ? undefined : cell.count,
    })),
  };
}

/** Of ticks, a figure also tells how many did not tick. */
function hiddenOf({ layout, cells }: CountedQuestion, answered: number): ReadonlySet<AnswerKey> {
  if (layout === 'ticks') {
    const small = cells.filter(({ count }) => count < FEWEST || answered - count < FEWEST);
    return new Set(small.map(({ key }) => key));
  }
  const smallestFirst = cells.toSorted((one, other) => one.count - other.count);
  const hidden = new Set<AnswerKey>();
  let together = 0;
  for (const { key, count } of smallestFirst) {
    const isEnough = hidden.size === 0 || (hidden.size > 1 && together >= FEWEST);
    if (count >= FEWEST && isEnough) break;
    hidden.add(key);
    together += count;
  }
  return hidden;
}

interface CountedPeriod {
  readonly from: string;
  readonly to: string;
  readonly counted: Counted;
}

/** Months put together until each lot can be told; the last ones, which cannot, go to the lot before them. */
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
  // One lot is the whole again.
  if (lots.length < 2) return [];
  return lots.map((lot) => ({
    from: lot[0] ?? '',
    to: lot.at(-1) ?? '',
    counted: count(lot),
  }));
}

function isTellable({ answered, questions }: Counted, hidden: Hidden): boolean {
  return (
    answered >= FEWEST &&
    questions.every(({ key, layout, cells }) => {
      const covered = hidden.get(key) ?? new Set();
      const shown = cells.filter((cell) => !covered.has(cell.key));
      if (layout === 'ticks') {
        return shown.every(({ count }) => count >= FEWEST && answered - count >= FEWEST);
      }
      return (
        shown.every(({ count }) => count >= FEWEST) &&
        (covered.size === 0 || sumOf(cells.filter((cell) => covered.has(cell.key))) >= FEWEST)
      );
    })
  );
}

/**
 * How many answers were right in all. Where questions hide theirs, the sum tells of them together: it is told of at
 * least two such questions, with at least ten right and ten wrong among what they hide.
 */
function rightInAll(
  questions: readonly Question[],
  { questions: counted }: Counted,
  hidden: Hidden,
): number | undefined {
  const asked = questions.flatMap((question) => {
    const right = rightAnswerOf(question);
    const cells = counted.find(({ key }) => key === question.key)?.cells;
    if (right === undefined || !cells) return [];
    const covered = hidden.get(question.key) ?? new Set();
    return [
      {
        right: cells.find(({ key }) => key === right)?.count ?? 0,
        isHidden: covered.has(right),
        together: sumOf(cells.filter(({ key }) => covered.has(key))),
      },
    ];
  });
  if (asked.length === 0) return undefined;
  const among = asked.filter(({ isHidden }) => isHidden);
  const right = among.reduce((sum, one) => sum + one.right, 0);
  const wrong = among.reduce((sum, one) => sum + one.together, 0) - right;
  const isTold = among.length === 0 || (among.length > 1 && right >= FEWEST && wrong >= FEWEST);
  return isTold ? asked.reduce((sum, one) => sum + one.right, 0) : undefined;
}

function sumOf(cells: readonly { readonly count: number }[]): number {
  return cells.reduce((sum, { count }) => sum + count, 0);
}
