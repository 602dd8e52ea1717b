import type { AreaId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Area } from '../../areas/index.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { listReportCategories } from './list-report-categories.ts';

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

/** The categories at a place (undefined: everywhere), for whoever keeps them. */
export async function readChangeableCategories(
  context: ReportsContext,
  areaId: AreaId | undefined,
): Promise<Result<ChangeableCategories, 'forbidden'>> {
  const { policy, actor, areas } = context;
  if (!policy.can(actor, 'report-category.change')) return refuse('forbidden');
  return ok({
    categories: await listReportCategories(context, areaId),
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
