import type { AreaId } from '#kernel/ids.ts';
import { DEFAULT_CATEGORIES } from '../domain/default-categories.ts';
import { categoriesAt, type ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';

type Asking = Pick<ReportsContext, 'reportCategories' | 'areas'>;

/**
 * What can be reported at a place (undefined: anywhere), the retired ones too: what was reported under them still has a
 * name. They are public words.
 */
export function listReportCategories(
  { reportCategories, areas }: Asking,
  areaId: AreaId | undefined,
): readonly ReportCategory[] {
  return categoriesThere(reportCategories.all(), areas, areaId);
}

/** The same of any number of places: for a list whose rows lie in many. */
export function reportCategoriesAt(
  context: Asking,
): (areaId: AreaId | undefined) => readonly ReportCategory[] {
  return (areaId) => listReportCategories(context, areaId);
}

/** One of them, for whoever sends a report: on the way of each, so only what is called by its key is compared. */
export function findReportCategory(
  { reportCategories, areas }: Asking,
  { key, areaId }: { readonly key: string; readonly areaId: AreaId },
): ReportCategory | undefined {
  const called = reportCategories.all().filter((one) => one.key === key);
  return categoriesThere(called, areas, areaId)[0];
}

/** Of all these, what counts at a place. */
export function categoriesThere(
  all: readonly ReportCategory[],
  areas: Asking['areas'],
  areaId: AreaId | undefined,
): readonly ReportCategory[] {
  return categoriesAt(all, areaId ? areas.chain(areaId).map(({ id }) => id) : []);
}

/** What was said of each here, and of those that nobody said anything of what a fresh installation offers. */
export function everyCategory(kept: readonly ReportCategory[]): readonly ReportCategory[] {
  const spoken = new Set(kept.filter((one) => !one.areaId).map(({ key }) => key));
  return [...DEFAULT_CATEGORIES.filter(({ key }) => !spoken.has(key)), ...kept];
}
