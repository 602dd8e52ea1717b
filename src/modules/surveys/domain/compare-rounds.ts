import type { Counted } from './count-answers.ts';
import { differenceOfShares, type Interval, type Share } from './newcombe.ts';
import type { Question } from './question.ts';
import { isSumOfMany, rightShares } from './right-shares.ts';
import { FEWEST } from '#kernel/disclosure/few.ts';

/** What the interval says: it lies above nothing, below it, or on both sides. */
export type Verdict = 'better' | 'worse' | 'uncertain';

export interface ComparedShare {
  readonly before: Share;
  readonly after: Share;
  /** Of `after` less `before`, with 95 %. */
  readonly difference: Interval;
  readonly verdict: Verdict;
}

/** Of all answers that could be right: a single question of a class tells of its pupils. */
export interface ComparedRounds {
  /** How many questions they are of. */
  readonly questions: number;
  readonly all: ComparedShare;
}

/**
 * What a class knew before and after. No pupil is known, so these are two groups and not the same children twice; an
 * unanswered question was not known. Undefined: fewer than ten in either, or too few quiz questions for a sum.
 */
export function compareRounds(
  questions: readonly Question[],
  before: Counted,
  after: Counted,
): ComparedRounds | undefined {
  if (before.answered < FEWEST || after.answered < FEWEST) return undefined;
  const [was, is] = [rightShares(questions, before), rightShares(questions, after)];
  if (!isSumOfMany(was)) return undefined;
  return { questions: was.length, all: compareShares(ofEverybody(was), ofEverybody(is)) };
}

export function compareShares(before: Share, after: Share): ComparedShare {
  const difference = differenceOfShares(after, before);
  return { before, after, difference, verdict: verdictOf(difference) };
}

function verdictOf({ lower, upper }: Interval): Verdict {
  if (lower > 0) return 'better';
  return upper < 0 ? 'worse' : 'uncertain';
}

/**
 * The share of all answers that were right, as of so many children: what one child answers hangs together, so eight
 * answers of one tell no more than one does, at worst. The interval is then too wide rather than too narrow.
 */
function ofEverybody(shares: readonly Share[]): Share {
  const count = shares.reduce((sum, one) => sum + one.count, 0);
  return { count: count / shares.length, of: shares[0]?.of ?? 1 };
}
