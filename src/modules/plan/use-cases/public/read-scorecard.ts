import type { ActionId } from '#kernel/ids.ts';
import { type Result, ok } from '#kernel/result.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import type { ListedAction } from '../../domain/public/listed-action.ts';
import { type Scorecard, scorecardOf } from '../../domain/public/scorecard.ts';
import { loadEndWords } from '../../storage/public/listed-actions.ts';
import { type PublicYear, readPublicYear } from './read-public-year.ts';

export interface ReadScorecard extends PublicYear {
  readonly card: Scorecard<ListedAction>;
  /** How those ended that did, in the words of whoever said so. */
  readonly ends: ReadonlyMap<ActionId, string>;
}

/** «Last year we promised»: what became of each, and why. */
export async function readScorecard(
  context: PlanContext,
  year: number,
): Promise<Result<ReadScorecard, 'absent'>> {
  const read = await readPublicYear(context, year);
  if (!read.ok) return read;
  const ends = await loadEndWords(context.platform.database.read, year);
  return ok({ ...read.value, card: scorecardOf(read.value.actions), ends });
}
