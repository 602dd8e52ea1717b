import type { AreaId } from '../../../kernel/ids.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countShown } from '../storage/count-shown.ts';
import { loadReportCategories } from '../storage/report-categories.ts';
import { everyCategory, listReportCategories } from './list-report-categories.ts';
import { isKindChangedAt } from './read-report-kinds.ts';

export interface KindAt {
  readonly key: string;
  /** Undefined: everywhere. */
  readonly areaId: AreaId | undefined;
}

/**
 * How many published reports everybody still reads though their sort there is for everybody no more: reports keep what
 * they were sent with, so whoever says so of a sort must know. Those where the sort has words of its own are not among
 * them: they are of that place.
 */
export async function countStillShown(
  context: ReportsContext,
  { key, areaId }: KindAt,
): Promise<number> {
  if (!isKindChangedAt(context, areaId)) return 0;
  const { areas, platform } = context;
  const there = await listReportCategories(context, areaId);
  const kind = there.find((one) => one.key === key);
  if (!kind || kind.visibility === 'public') return 0;
  const all = everyCategory(await loadReportCategories(platform.database.read));
  const isBelow = (id: AreaId) =>
    id !== areaId && (areaId === undefined || areas.chain(id).some((one) => one.id === areaId));
  const apart = all.flatMap((one) =>
    one.key === key && one.areaId && isBelow(one.areaId) ? [one.areaId] : [],
  );
  return await countShown(platform.database.read, { category: key, areaId, apart });
}
