import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadPlanNews, type PlanNews } from '../../storage/public/news.ts';

/** What became of joint actions lately, of all years and everywhere, the newest first. */
export async function listPlanNews(
  { policy, actor, areas, platform }: PlanContext,
  limit: number,
): Promise<Result<readonly PlanNews[], 'absent'>> {
  if (!policy.can(actor, 'action.read')) return refuse('absent');
  const news = await loadPlanNews(platform.database.read, limit);
  return ok(news.filter(({ areaId }) => areas.get(areaId)));
}
