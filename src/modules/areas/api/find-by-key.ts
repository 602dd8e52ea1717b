import { parseId } from '#kernel/ids.ts';
import type { Area } from '../domain/area.ts';
import type { AreaDirectory } from '../domain/directory.ts';

/** An area by what a program may hold of it: id, KATOTTG code, slug now or formerly. */
export function findByKey(areas: AreaDirectory, key: string): Area | undefined {
  const id = parseId<'area'>(key);
  if (id !== undefined) return areas.get(id);
  return areas.byCode(key) ?? areas.bySlug(key)?.area;
}
