import type { Counted } from './count-answers.ts';
import { differenceOfShares, type Interval, type Share } from './newcombe.ts';
import { type Question, rightAnswerOf } from './question.ts';
import { FEWEST } from './release.ts';

/** What the interval says: it lies above nothing, below it, or on both sides. */
export type Verdict = 'better' | 'worse' | 'uncertain';

export interface ComparedShare {
  readonly before: Share;
  readonly after: Share;
  /** Of `after` less `before`, with 95 %. */
  readonly difference: Interval;
  readonly verdict: Verdict;
}

export interface ComparedRounds {
  readonly questions: readonly ({ readonly key: string } & ComparedShare)[];
  /** Of all answers that could be right. */
  readonly all: ComparedShare;
}

/**
 * What a class knew before and after. No pupil is known, so these are two groups and not the same children twice; who was
 * silent did not know. Undefined: fewer than ten in either, or nothing that could be right.
 */
export function compareRounds(
  questions: readonly Question[],
  before: Counted,
  after: Counted,
): ComparedRounds | undefined {
  if (before.answered < FEWEST || after.answered < FEWEST) return undefined;
  const shares = questions.flatMap((question) => {
    const right = rightAnswerOf(question);
    if (right === undefined) return [];
    const of = (counted: Counted) => shareOf(counted, question.key, right);
    return [{ key: question.key, before: of(before), after: of(after) }];
  });
  if (shares.length === 0) return undefined;
  return {
    questions: shares.map((one) => ({ key: one.key, ...compareShares(one.before, one.after) })),
    all: compareShares(
      ofEverybody(shares.map((one) => one.before)),
      ofEverybody(shares.map((one) => one.after)),
    ),
  };
}

export function compareShares(before: Share, after: Share): ComparedShare {
  const difference = differenceOfShares(after, before);
  return { before, after, difference, verdict: verdictOf(difference) };
}

function verdictOf({ lower, upper }: Interval): Verdict {
  if (lower > 0) return 'better';
  return upper < 0 ? 'worse' : 'uncertain';
}

function shareOf({ answered, questions }: Counted, key: string, right: string): Share {
  const cells = questions.find((one) => one.key === key)?.cells;
  return { count: cells?.find((cell) => cell.key === right)?.count ?? 0, of: answered };
}

/**
 * The share of all answers that were right, as of so many children: what one child answers hangs together, so eight
 * answers of one tell no more than one does, at worst. The interval is then too wide rather than too narrow.
 */
function ofEverybody(shares: readonly Share[]): Share {
  const count = shares.reduce((sum, one) => sum + one.count, 0);
  return { count: count / shares.length, of: shares[0]?.of ?? 1 };
}
