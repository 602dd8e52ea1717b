import { parseId } from '#kernel/ids.ts';
import { directoryNamer, type JournalNamer } from '#modules/identity/index.ts';
import type { AreaDirectory } from './domain/directory.ts';

export function areaNamers(areas: Pick<AreaDirectory, 'get'>): readonly JournalNamer[] {
  return [
    directoryNamer('area', { uk: 'територія', en: 'area' }, (id) => {
      const known = parseId<'area'>(id);
      return known && areas.get(known);
    }),
    // An import, a correction or new beats, which can be put back as one.
    { kind: 'area-change', label: { uk: 'зміна територій', en: 'change of areas' } },
    { kind: 'import', label: { uk: 'імпорт', en: 'import' } },
  ];
}
