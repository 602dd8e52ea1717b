import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { inTransaction } from '../../identity/index.ts';
import { type Category, listCategories } from '../../settings/index.ts';
import { type HalfYear, halfYearOf } from '../domain/half-year.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type WorkLine, workLines } from '../domain/work-report.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';
import { type ListedWork, listWork, sumWork } from '../storage/work-entries.ts';

/** As many as fill a telephone's screen twice: the rest stands in the totals. */
const LATEST = 20;

export interface OwnWork {
  readonly half: HalfYear;
  readonly latest: readonly ListedWork[];
  readonly lines: readonly WorkLine[];
  /** All of them, the retired ones too. */
  readonly categories: readonly Category[];
}

/** What an officer wrote down, and what it comes to in this half-year. */
export async function readOwnWork(
  context: OfficersContext,
): Promise<Result<OwnWork, 'forbidden' | 'not-an-officer'>> {
  const { actor, policy, platform } = context;
  if (actor.kind !== 'staff' || !policy.can(actor, 'work.record', { ownerId: actor.id })) {
    return refuse('forbidden');
  }
  const half = halfYearOf(platform.clock.today());
  const categories = await listCategories(context, 'work');
  return await inTransaction(context, async (tx) => {
    const officerId = await findOfficerOfAccount(tx, actor.id);
    if (!officerId) return refuse('not-an-officer');
    const latest = await listWork(tx, officerId, LATEST);
    const lines = workLines(await sumWork(tx, half, [officerId]), half);
    return ok({ half, latest, lines, categories });
  });
}
