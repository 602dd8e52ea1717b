import type { Selectable } from 'kysely';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Area } from '../domain/area.ts';
import type { AreasTables } from './tables.ts';

export type AreaRow = Pick<Selectable<AreasTables['areas.area']>, (typeof AREA_COLUMNS)[number]>;

/** What makes an Area; the constraints of areas.area hold the kinds and ids to what the types say. */
export const AREA_COLUMNS = [
  'id',
  'kind',
  'code',
  'local_code',
  'name',
  'name_en',
  'settlement_kind',
  'slug',
  'parent_id',
  'population',
  'urban',
  'lon',
  'lat',
] as const;

export function parseAreaRow(row: AreaRow): Area {
  return {
    id: row.id as AreaId,
    kind: row.kind,
    code: row.code ?? undefined,
    localCode: row.local_code ?? undefined,
    name: row.name,
    nameEn: row.name_en ?? undefined,
    settlementKind: row.settlement_kind ?? undefined,
    slug: row.slug,
    parentId: (row.parent_id as AreaId | null) ?? undefined,
    population: row.population ?? undefined,
    urban: row.urban ?? undefined,
    centre: parsePoint(row.lon, row.lat),
  };
}

export function parsePoint(lon: number | null, lat: number | null): Point | undefined {
  return lon === null || lat === null ? undefined : { lon, lat };
}
