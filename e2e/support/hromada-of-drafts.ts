import type { AreaId } from '#kernel/ids.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { type PlantedArea, plantAreas, rectangle } from '#modules/areas/testing.ts';
import type { Platform } from '#platform/platform.ts';

/** A hromada of drafts, which residents do not see: two districts that overlap and leave a hole, three villages. */
export async function plantHromada(platform: Platform, name: string): Promise<AreaId> {
  const hromada = `${name} громада`;
  const village = { in: hromada, kind: 'settlement', status: 'draft' } as const;
  const district = { in: hromada, kind: 'starosta-district', status: 'draft' } as const;
  const areas: readonly PlantedArea[] = [
    { name: hromada, kind: 'hromada', status: 'draft', shape: rectangle(29.2, 45.4, 29.6, 45.7) },
    { ...village, name: 'Ковилі', centre: { lon: 29.27, lat: 45.6 }, population: 5_200 },
    { ...village, name: 'Заріччя', centre: { lon: 29.5, lat: 45.62 }, population: 2_300 },
    { ...village, name: 'Піски', centre: { lon: 29.48, lat: 45.47 }, population: 640 },
    {
      ...district,
      name: 'Західний старостинський округ',
      shape: rectangle(29.2, 45.4, 29.42, 45.7),
    },
    {
      ...district,
      name: 'Східний старостинський округ',
      shape: rectangle(29.38, 45.5, 29.6, 45.7),
    },
  ];
  // Each journey has a hromada of its own, and a slug is one area's.
  const slugged = areas.map((area) => ({ ...area, slug: slugFor(name, area.name) }));
  const ids = await plantAreas(platform, slugged);
  const id = ids.get(hromada);
  if (!id) throw new Error('it was planted');
  return id;
}

export function slugFor(hromada: string, name: string): string {
  return slugOf(`${hromada} ${name}`);
}
