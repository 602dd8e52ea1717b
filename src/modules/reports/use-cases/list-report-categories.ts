import type { AreaId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { DEFAULT_CATEGORIES } from '../domain/default-categories.ts';
import { categoriesAt, type ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findKeptCategories, loadReportCategories } from '../storage/report-categories.ts';

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
  const all = everyCategory(await loadReportCategories(platform.database.read));
  return (areaId) => categoriesAt(all, areaId ? areas.chain(areaId).map(({ id }) => id) : []);
}

/** One of them at a place, for whoever sends a report: on the way of each, so it is asked for by its key alone. */
export async function findReportCategory(
  tx: Tx,
  areas: Asking['areas'],
  { key, areaId }: { readonly key: string; readonly areaId: AreaId },
): Promise<ReportCategory | undefined> {
  const chain = areas.chain(areaId).map(({ id }) => id);
  const kept = await findKeptCategories(tx, key, chain);
  const offered = everyCategory(kept).filter((one) => one.key === key);
  return categoriesAt(offered, chain)[0];
}

/** What was said of each here, and of those that nobody said anything of what a fresh installation offers. */
export function everyCategory(kept: readonly ReportCategory[]): readonly ReportCategory[] {
  const spoken = new Set(kept.filter((one) => !one.areaId).map(({ key }) => key));
  return [...DEFAULT_CATEGORIES.filter(({ key }) => !spoken.has(key)), ...kept];
}
