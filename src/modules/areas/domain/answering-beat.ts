import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area } from './area.ts';
import type { AreaDirectory } from './directory.ts';

/** What is narrower than a hromada and wider than a beat. */
const WITHIN_HROMADA: readonly Area['kind'][] = [
  'city-district',
  'starosta-district',
  'settlement',
];

/**
 * The one beat that answers for a village or district, which is not above that beat in the tree of areas. Where several do,
 * the one that holds the point; without a point nobody knows which.
 */
export function answeringBeat(
  areas: Pick<AreaDirectory, 'get' | 'beatsOf' | 'locate'>,
  areaId: AreaId | undefined,
  point?: Point,
): Area | undefined {
  const area = areaId && areas.get(areaId);
  if (!area || !WITHIN_HROMADA.includes(area.kind)) return undefined;
  const [beat, ...others] = areas.beatsOf(area.id);
  if (!beat || others.length === 0) return beat;
  const around = point ? areas.locate(point).chain.map(({ id }) => id) : [];
  return [beat, ...others].find(({ id }) => around.includes(id));
}

/** Whether an area is another one, lies in it or has it as its beat, as the directory answers it. */
export function isWithin(
  areas: Pick<AreaDirectory, 'lineOf' | 'get' | 'beatsOf' | 'locate'>,
  areaId: AreaId | undefined,
  within: AreaId,
): boolean {
  if (areaId === undefined) return false;
  return areas.lineOf(areaId).includes(within) || answeringBeat(areas, areaId)?.id === within;
}
