import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { DeskOfficer } from '../domain/desk-officer.ts';
import type { HalfYearReport, ReportFigure } from '../domain/half-year-report.ts';
import type { RosterContext } from '../domain/officers-context.ts';
import { findHalfYearReport } from '../storage/half-year-reports.ts';
import { countHalfYear, type HalfYearOf, halfYearInReach } from './half-year-in-reach.ts';

export interface HalfYearDraft {
  readonly officer: DeskOfficer;
  /** As they stand now; those of what is published are its own. */
  readonly figures: readonly ReportFigure[];
  /** Undefined: nobody wrote anything beside the figures yet. */
  readonly report: HalfYearReport | undefined;
}

/** The report as its officer finds it: the figures are there already. */
export async function readHalfYearReport(
  context: RosterContext,
  of: HalfYearOf,
): Promise<Result<HalfYearDraft, 'absent'>> {
  if (!context.policy.can(context.actor, 'half-year.write')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const officer = await halfYearInReach(tx, context, 'half-year.write', of);
    if (!officer) return refuse('absent');
    return ok({
      officer,
      figures: await countHalfYear(tx, context, of),
      report: await findHalfYearReport(tx, of),
    });
  });
}
