import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { type Category, listCategories } from '#modules/settings/index.ts';
import { type HalfYear, halfToReport, halfYearKey, halfYearOf } from '../domain/half-year.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import { type WorkLine, workLines } from '../domain/work-report.ts';
import { listHalfYearReports } from '../storage/half-year-reports.ts';
import { findOfficerOfAccount } from '../storage/officer-of-account.ts';
import { type ListedWork, listWork, sumWork } from '../storage/work-entries.ts';
import type { HalfYearOf } from './half-year-in-reach.ts';

/** As many as fill a telephone's screen twice: the rest stands in the totals. */
const LATEST = 20;

export interface OwnWork {
  readonly half: HalfYear;
  readonly latest: readonly ListedWork[];
  readonly lines: readonly WorkLine[];
  /** The half-year that has just ended, as long as its report is due and not published. */
  readonly due: HalfYearOf | undefined;
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
    const due = await findDueReport(tx, officerId, platform.clock.today());
    return ok({ half, latest, lines, due, categories });
  });
}

async function findDueReport(
  tx: Tx,
  officerId: OfficerId,
  today: Temporal.PlainDate,
): Promise<HalfYearOf | undefined> {
  const half = halfToReport(today);
  if (halfYearKey(half) === halfYearKey(halfYearOf(today))) return undefined;
  const written = await listHalfYearReports(tx, half, [officerId]);
  return written.get(officerId) === 'published' ? undefined : { officerId, half };
}
