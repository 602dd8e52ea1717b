import type { JournalNamer } from '../identity/index.ts';

/** An import, a correction or new beats, which can be put back as one. */
export const areaChangeNamer: JournalNamer = {
  kind: 'area-change',
  label: { uk: 'зміна територій', en: 'change of areas' },
};
