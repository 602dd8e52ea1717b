import type { AreaId } from '../../../kernel/ids.ts';
import { DEFAULT_CATEGORIES } from '../domain/default-categories.ts';
import { categoriesAt, type ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadReportCategories } from '../storage/report-categories.ts';

/**
 * What can be reported at a place (undefined: anywhere), the retired ones too: what was reported under them still has a
 * name. They are public words.
 */
export async function listReportCategories(
  { platform, areas }: Pick<ReportsContext, 'platform' | 'areas'>,
  areaId: AreaId | undefined,
): Promise<readonly ReportCategory[]> {
  const kept = await loadReportCategories(platform.database.read);
  const chain = areaId ? areas.chain(areaId).map(({ id }) => id) : [];
  const spoken = new Set(kept.filter((one) => !one.areaId).map(({ key }) => key));
  const untouched = DEFAULT_CATEGORIES.filter(({ key }) => !spoken.has(key));
  return categoriesAt([...untouched, ...kept], chain);
}
