import type { AreaId } from '#kernel/ids.ts';
import type { PromisesContext } from '../domain/promises-context.ts';

/** Of these areas those that everybody sees; with one, those that are it, lie in it or have it as their beat. */
export function publicAreas(
  { areas }: Pick<PromisesContext, 'areas'>,
  ids: readonly AreaId[],
  within: AreaId | undefined,
): readonly AreaId[] {
  return ids.filter((id) => areas.get(id) && (within === undefined || areas.isWithin(id, within)));
}
