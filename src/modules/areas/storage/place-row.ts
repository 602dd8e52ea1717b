import type { Selectable } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { KnownPlace } from '../domain/area-places.ts';
import { parsePoint } from './area-row.ts';
import type { AreasTables } from './tables.ts';

export function parsePlaceRow(row: Selectable<AreasTables['areas.place']>): Omit<KnownPlace, 'id'> {
  return {
    kind: row.kind,
    name: row.name,
    formerName: row.former_name ?? undefined,
    settlementId: (row.settlement_id as AreaId | null) ?? undefined,
    point: parsePoint(row.lon, row.lat),
  };
}
