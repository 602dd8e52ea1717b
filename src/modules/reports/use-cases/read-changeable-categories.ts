import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadReportCategories } from '../storage/report-categories.ts';
import { categoriesThere, everyCategory } from './list-report-categories.ts';

export interface ChangeableCategories {
  /** What can be reported there, the retired ones too. */
  readonly categories: readonly ReportCategory[];
  /** Whether whoever asks may say what is so there. */
  readonly isChangeable: boolean;
  /** Where they may: those that can have words of their own. */
  readonly areas: readonly Area[];
}

/** What an officer's community is called by; a village has the words of its hromada. */
const KINDS: readonly Area['kind'][] = ['oblast', 'raion', 'hromada', 'city-district'];

/**
 * The categories at a place (undefined: everywhere), for whoever keeps them: of the database itself, since they come
 * straight from a change.
 */
export async function readChangeableCategories(
  context: ReportsContext,
  areaId: AreaId | undefined,
): Promise<Result<ChangeableCategories, 'forbidden'>> {
  const { policy, actor, areas, platform } = context;
  if (!policy.can(actor, 'report-category.change')) return refuse('forbidden');
  const kept = await loadReportCategories(platform.database.write);
  return ok({
    categories: categoriesThere(everyCategory(kept), areas, areaId),
    isChangeable: isCategoryChangedAt(context, areaId),
    areas: areas.all.filter(
      ({ id, kind }) => KINDS.includes(kind) && isCategoryChangedAt(context, id),
    ),
  });
}

/** Whether somebody says what is so there; of everywhere, whoever serves everywhere. */
export function isCategoryChangedAt(
  { policy, actor, areas }: Pick<ReportsContext, 'policy' | 'actor' | 'areas'>,
  areaId: AreaId | undefined,
): boolean {
  return policy.can(actor, 'report-category.change', {
    areaIds: areaId ? areas.lineOf(areaId) : [],
  });
}
