import type { AreaId } from '#kernel/ids.ts';
import type { AreaDirectory } from '#modules/areas/index.ts';

/** Whether some hromada of the installation answers for a place; of no place at all none does. */
export function isInHromada(
  areas: Pick<AreaDirectory, 'get' | 'lineOf'>,
  areaId: AreaId | undefined,
): boolean {
  return (
    areaId !== undefined && areas.lineOf(areaId).some((id) => areas.get(id)?.kind === 'hromada')
  );
}
