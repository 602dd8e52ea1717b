import type { Area, AreaDirectory } from '#modules/areas/index.ts';

/** Whose police are asked: hromadas, and where there are none, the areas at the top. */
export function hromadasOf({ all }: Pick<AreaDirectory, 'all'>): readonly Area[] {
  const found = all.filter(({ kind }) => kind === 'hromada');
  return found.length > 0 ? found : all.filter(({ parentId }) => parentId === undefined);
}
