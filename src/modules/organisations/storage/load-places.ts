import type { AreaId } from '#kernel/ids.ts';
import type { Database } from '#platform/database/database.ts';
import type { Place } from '#modules/areas/index.ts';
import type { OrganisationsTables } from './tables.ts';

/** Schools, stations and medical points that are open, as places that a resident may name. */
export async function loadPlaces(database: Database): Promise<readonly Place[]> {
  const rows = await database.write
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select(['kind', 'slug', 'name', 'name_en', 'area_id', 'lon', 'lat'])
    .where('status', '=', 'open')
    .where('kind', 'in', ['school', 'station', 'medical-point'] as const)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ kind, slug, name, name_en, area_id, lon, lat }): readonly Place[] => {
    if (kind !== 'school' && kind !== 'station' && kind !== 'medical-point') return [];
    return [
      {
        key: `${kind}:${slug}`,
        kind,
        name,
        otherNames: name_en === null ? [] : [name_en],
        areaId: (area_id as AreaId | null) ?? undefined,
        point: lon === null || lat === null ? undefined : { lon, lat },
        population: undefined,
      },
    ];
  });
}
