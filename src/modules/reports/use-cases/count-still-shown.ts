import type { AreaId } from '#kernel/ids.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countShown } from '../storage/count-shown.ts';
import { loadReportCategories } from '../storage/report-categories.ts';
import { categoriesThere, everyCategory } from './list-report-categories.ts';
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
  // Of the database itself: whoever asks comes straight from a change.
  const all = everyCategory(await loadReportCategories(platform.database.write));
  const category = categoriesThere(all, areas, areaId).find((one) => one.key === key);
  if (!category || category.visibility === 'public') return 0;
  const isBelow = (id: AreaId) =>
    id !== areaId && (areaId === undefined || areas.chain(id).some((one) => one.id === areaId));
  const apart = all.flatMap((one) =>
    one.key === key && one.areaId && isBelow(one.areaId) ? [one.areaId] : [],
  );
  return await countShown(platform.database.read, { category: key, areaId, apart });
}
