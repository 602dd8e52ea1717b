import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
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
  return categoriesOf(await loadReportCategories(platform.database.read), areas);
}

/** The same within a transaction, which reads something else with it. */
export async function reportCategoriesIn(
  tx: Tx,
  areas: Asking['areas'],
): Promise<(areaId: AreaId | undefined) => readonly ReportCategory[]> {
  return categoriesOf(await loadReportCategories(tx), areas);
}

function categoriesOf(kept: readonly ReportCategory[], areas: Asking['areas']) {
  const all = everyCategory(kept);
  return (areaId: AreaId | undefined) =>
    categoriesAt(all, areaId ? areas.chain(areaId).map(({ id }) => id) : []);
}

/** What was said of each here, and of those that nobody said anything of what a fresh installation offers. */
export function everyCategory(kept: readonly ReportCategory[]): readonly ReportCategory[] {
  const spoken = new Set(kept.filter((one) => !one.areaId).map(({ key }) => key));
  return [...DEFAULT_CATEGORIES.filter(({ key }) => !spoken.has(key)), ...kept];
}
