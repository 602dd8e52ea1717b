import { z } from 'zod';
import { type AreaId, parseId, type ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { seenSchema } from '#platform/http/form-schemas.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { asCategorySays } from '../domain/corrected-category.ts';
import { publishedWhere } from '../domain/published-area.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { type Corrected, saveCorrection } from '../storage/change-report.ts';
import { stopHandOver } from '../storage/hand-overs.ts';
import { followCorrection } from '../storage/save-published.ts';
import { listReportCategories } from './list-report-categories.ts';
import { canOnAnyReport, reportInReach } from './report-in-reach.ts';
import { placeWordsSchema } from './step-schemas.ts';
import { tellStep } from './tell-step.ts';
import { whoseIsIt } from '#modules/officers/index.ts';

export const correctionSchema = z.strictObject({
  category: z.string(),
  areaId: z.string().transform((text, issues): AreaId => {
    const id = parseId<'area'>(text.trim().toLowerCase());
    if (id) return id;
    issues.addIssue({ code: 'custom', message: 'area-missing' });
    return z.NEVER;
  }),
  placeWords: placeWordsSchema,
  seenAt: seenSchema,
});

export interface CorrectReport extends z.output<typeof correctionSchema> {
  readonly id: ReportId;
}

export type CorrectRefusal = 'absent' | 'changed' | 'category-unknown' | 'area-unknown';

/**
 * Of another category, or of another place, than its author thought. It goes to whose the beat is there, also where whoever
 * corrects it reads nothing; what of it was published follows, or is hidden where that category is not for everybody.
 */
export async function correctReport(
  context: ReportsContext,
  { id, category, areaId, placeWords, seenAt }: CorrectReport,
): Promise<Result<undefined, CorrectRefusal>> {
  const { areas, platform } = context;
  if (!canOnAnyReport(context, 'correct')) return refuse('absent');
  const offered = listReportCategories(context, areaId);
  const now = platform.clock.now();
  return await inTransaction(context, async (tx) => {
    const report = await reportInReach(tx, context, 'correct', id);
    if (!report) return refuse('absent');
    if (!report.changedAt.equals(seenAt)) return refuse('changed');
    if (!areas.get(areaId) && areaId !== report.areaId) return refuse('area-unknown');
    const chosen = offered.find(({ key }) => key === category);
    if (!chosen || (chosen.isRetired && category !== report.category)) {
      return refuse('category-unknown');
    }
    const corrected: Corrected = {
      category,
      ...asCategorySays(report, chosen),
      ...placeOf(context, report, areaId),
      placeWords,
    };
    // It may go where whoever corrects it serves no more: that is what a wrong area is.
    await asInstallation(tx, platform, async () => {
      await saveCorrection(tx, id, corrected, now);
      const where = publishedWhere(areas, corrected);
      const shown = { ...corrected, ...where, areaId: where.areaId ?? areaId };
      await followCorrection(tx, id, shown, now);
      // A try that is under way has read it as it was.
      if (corrected.visibility !== 'public') await stopHandOver(tx, id);
    });
    await tellStep(tx, context, { ...report, ...corrected }, { action: 'report.correct' });
    return ok(undefined);
  });
}

/** In another area, the point on the map was wrong, and so is whom it was given to. */
function placeOf(
  { areas, officers, platform }: ReportsContext,
  report: KeptReport,
  areaId: AreaId,
): Pick<Corrected, 'areaId' | 'position' | 'officerId' | 'isNamed'> {
  if (areaId === report.areaId) {
    return {
      areaId,
      position: report.position,
      officerId: report.officerId,
      isNamed: report.isNamed,
    };
  }
  const officerId = whoseIsIt(areas, officers, areaId, platform.clock.today());
  return { areaId, position: undefined, officerId, isNamed: false };
}
