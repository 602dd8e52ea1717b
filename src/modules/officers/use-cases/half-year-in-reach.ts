import type { OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import { listCategories } from '#modules/settings/index.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import { type HalfYear, previousHalf } from '../domain/half-year.ts';
import { hasBegun, type ReportFigure, reportFigures } from '../domain/half-year-report.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { workLines } from '../domain/work-report.ts';
import { sumWork } from '../storage/work-entries.ts';
import { officerInReach } from './officer-in-reach.ts';

/** Whose report, on which half-year. */
export interface HalfYearOf {
  readonly officerId: OfficerId;
  readonly half: HalfYear;
}

/** Whose report whoever acts may write, of a half-year that has begun; the officer is locked. */
export async function halfYearInReach(
  tx: Tx,
  context: RosterContext,
  permission: Permission,
  { officerId, half }: HalfYearOf,
): Promise<DeskOfficer | undefined> {
  if (!hasBegun(half, context.platform.clock.today())) return undefined;
  return await officerInReach(tx, context, permission, { id: officerId });
}

/** What the work log counts at this moment, beside the half-year before. */
export async function countHalfYear(
  tx: Tx,
  context: RosterContext,
  { officerId, half }: HalfYearOf,
): Promise<readonly ReportFigure[]> {
  const kinds = await listCategories(context, 'work');
  const linesOf = async (one: HalfYear) => workLines(await sumWork(tx, one, [officerId]), one);
  return reportFigures(kinds, await linesOf(half), await linesOf(previousHalf(half)));
}
