import type { AreaId, ReportId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import type { Context } from '#modules/identity/index.ts';
import { listReportCategories } from '../../use-cases/list-report-categories.ts';
import { lookForReport } from '../../use-cases/look-for-report.ts';
import { REPORTS_PATH, type ReportsHouse, withHouse } from './desk-pages.ts';

/**
 * For a sibling that has something to report: what everybody may read of there and whose author need not be known, and
 * where a report is read by whoever may.
 */
export function reportableProblems(house: ReportsHouse) {
  return {
    categories: (areaId: AreaId): readonly { readonly key: string; readonly name: Said }[] =>
      listReportCategories(house, areaId).filter(
        ({ isRetired, visibility, isAnonymousAllowed }) =>
          !isRetired && visibility === 'public' && isAnonymousAllowed,
      ),
    pageOf: async (asking: Context, id: ReportId): Promise<`/desk/${string}` | undefined> =>
      (await lookForReport(withHouse(asking, house), id)).ok ? `${REPORTS_PATH}/${id}` : undefined,
  };
}
