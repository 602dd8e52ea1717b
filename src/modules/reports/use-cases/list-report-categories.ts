import type { AreaId } from '../../../kernel/ids.ts';
import { DEFAULT_CATEGORIES } from '../domain/default-categories.ts';
import { categoriesAt, type ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadReportCategories } from '../storage/report-categories.ts';

type Asking = Pick<ReportsContext, 'platform' | 'areas'>;

/**
 * What can be reported at a place (undefined: anywhere), the retired ones too: what was reported under them still has a
 * name. They are public words.
 */
export async function listReportCategories(
  context: Asking,
  areaId: AreaId | undefined,
): Promise<readonly ReportCategory[]> {
  return (await readReportCategories(context))(areaId);
}

/** The same of any number of places, read once: for a list whose rows lie in many. */
export async function readReportCategories({
  platform,
  areas,
}: Asking): Promise<(areaId: AreaId | undefined) => readonly ReportCategory[]> {
  const kept = await loadReportCategories(platform.database.read);
  const spoken = new Set(kept.filter((one) => !one.areaId).map(({ key }) => key));
  const untouched = DEFAULT_CATEGORIES.filter(({ key }) => !spoken.has(key));
  const all = [...untouched, ...kept];
  return (areaId) => categoriesAt(all, areaId ? areas.chain(areaId).map(({ id }) => id) : []);
}
