import { metresBetween } from '../../../kernel/geometry/distance.ts';
import type { Point } from '../../../kernel/geometry/geometry.ts';
import { publishedPosition } from '../domain/published-position.ts';
import type { PublishedReport } from '../domain/published-report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadPublishedNear } from '../storage/published-near.ts';
import { listReportCategories } from './list-report-categories.ts';
import { forEverybody } from './read-published.ts';

const METRES = 250;
const MOST = 5;

export interface Similar {
  readonly category: string;
  readonly position: Point;
}

/**
 * What was published of that category near a point and is open still, the nearest first: whoever is about to report may say
 * that it is one of these. Both sides are looked at as the map would show them, so that nothing tells where a coarse
 * one lies in its square.
 */
export async function findSimilar(
  context: ReportsContext,
  { category, position }: Similar,
): Promise<readonly PublishedReport[]> {
  const { policy, actor, areas, platform } = context;
  if (!policy.can(actor, 'published.read')) return [];
  const areaId = areas.locate(position).narrowest?.id;
  const known = listReportCategories(context, areaId);
  const rule = known.find(({ key }) => key === category)?.positionRule;
  const shown = rule && publishedPosition(rule, position);
  if (!shown) return [];
  const near = await loadPublishedNear(platform.database.read, category, shown, METRES);
  return near
    .flatMap((one) => (one.position ? [{ one, away: metresBetween(shown, one.position) }] : []))
    .filter(({ away }) => away <= METRES)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, MOST)
    .map(({ one }) => forEverybody(one));
}
