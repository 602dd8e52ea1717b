import { metresBetween } from '#kernel/geometry/distance.ts';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { nearestSettlement } from '../domain/nearest-settlement.ts';
import { publishedPosition } from '../domain/published-position.ts';
import type { KeptPublished, PublishedReport } from '../domain/published-report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { loadPublished } from '../storage/load-published.ts';
import { loadPublishedNear } from '../storage/published-near.ts';
import { listReportCategories } from './list-report-categories.ts';
import { forEverybody } from './read-published.ts';
import type { SubmitReport } from './submit-report.ts';

const METRES = 250;
/** From its middle, there are houses of the same village. */
const VILLAGE_METRES = 3_000;
const MAX_RESULTS = 5;

export interface Similar {
  readonly category: string;
  /** As the report would say it: a point, or a village from the list. */
  readonly place: SubmitReport['place'];
}

/**
 * What was published of that category at a place and is open still: whoever is about to report may say that it is one of
 * these.
 */
export async function findSimilar(
  context: ReportsContext,
  { category, place }: Similar,
): Promise<readonly PublishedReport[]> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'published.read')) return [];
  const found =
    'position' in place
      ? await nearPoint(context, category, place.position)
      : await inVillage(context, category, place.areaId);
  return found.slice(0, MAX_RESULTS).map(forEverybody);
}

/**
 * The nearest first. Both sides are looked at as the map would show them, so that nothing tells where a coarse one lies
 * in its square.
 */
async function nearPoint(
  context: ReportsContext,
  category: string,
  position: Point,
): Promise<readonly KeptPublished[]> {
  const { areas, platform } = context;
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
    .map(({ one }) => one);
}

/**
 * The newest first: those of which no more than the village was told, and things that stand at a point in it. A square
 * that a coarse one stands for may lie in two villages: it is said of neither.
 */
async function inVillage(
  { areas, platform }: ReportsContext,
  category: string,
  areaId: AreaId,
): Promise<readonly KeptPublished[]> {
  const village = areas.get(areaId);
  if (village?.kind !== 'settlement') return [];
  const { read } = platform.database;
  const told = await loadPublished(read, { areaId, category, state: 'open' }, MAX_RESULTS);
  const around = village.centre
    ? await loadPublishedNear(read, category, village.centre, VILLAGE_METRES)
    : [];
  const standing = around.filter(
    ({ positionRule, position }) =>
      positionRule === 'place' && position && nearestSettlement(areas, position)?.id === areaId,
  );
  return [...new Map([...told, ...standing].map((one) => [one.id, one])).values()].toSorted(
    (one, other) => Temporal.Instant.compare(other.submittedAt, one.submittedAt),
  );
}
