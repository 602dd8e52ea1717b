import type { AreaId } from '#kernel/ids.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findShownCategories } from '../storage/count-shown.ts';

/**
 * Of these categories, those by which a list can be narrowed: what may be published there, and what is not offered so any
 * more while something of it is still shown.
 */
export async function listShownCategories(
  { policy, actor, platform }: ReportsContext,
  areaId: AreaId | undefined,
  all: readonly ReportCategory[],
): Promise<readonly ReportCategory[]> {
  if (!policy.can(actor, 'published.read')) return [];
  const isOffered = (one: ReportCategory) => one.visibility === 'public' && !one.isRetired;
  const others = all.filter((one) => !isOffered(one)).map(({ key }) => key);
  const { read } = platform.database;
  const shown = others.length > 0 ? await findShownCategories(read, areaId, others) : new Set();
  return all.filter((one) => isOffered(one) || shown.has(one.key));
}
