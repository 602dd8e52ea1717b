import type { AreaId } from '#kernel/ids.ts';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';

/** The narrowest area around it that residents are shown: one that is hidden now is not named. */
export function publicArea(
  areas: Pick<AreaDirectory, 'lineOf' | 'get'>,
  areaId: AreaId | undefined,
): Area | undefined {
  for (const id of areaId ? areas.lineOf(areaId) : []) {
    const area = areas.get(id);
    if (area) return area;
  }
  return undefined;
}
