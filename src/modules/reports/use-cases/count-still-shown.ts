import type { AreaId } from '../../../kernel/ids.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countShown } from '../storage/count-shown.ts';
import { loadReportCategories } from '../storage/report-categories.ts';
import { everyCategory, listReportCategories } from './list-report-categories.ts';
import { isCategoryChangedAt } from './read-changeable-categories.ts';

export interface CategoryAt {
  readonly key: string;
  /** Undefined: everywhere. */
  readonly areaId: AreaId | undefined;
}

/**
 * How many published reports everybody still reads though their category there is for everybody no more: reports keep
 * what they were sent with, so whoever says so of a category must know. Those where the category has words of its own
 * are not among them: they are of that place.
 */
export async function countStillShown(
  context: ReportsContext,
  { key, areaId }: CategoryAt,
): Promise<number> {
  if (!isCategoryChangedAt(context, areaId)) return 0;
  const { areas, platform } = context;
  const there = await listReportCategories(context, areaId);
  const category = there.find((one) => one.key === key);
  if (!category || category.visibility === 'public') return 0;
  const all = everyCategory(await loadReportCategories(platform.database.read));
  const isBelow = (id: AreaId) =>
    id !== areaId && (areaId === undefined || areas.chain(id).some((one) => one.id === areaId));
  const apart = all.flatMap((one) =>
    one.key === key && one.areaId && isBelow(one.areaId) ? [one.areaId] : [],
  );
  return await countShown(platform.database.read, { category: key, areaId, apart });
}
