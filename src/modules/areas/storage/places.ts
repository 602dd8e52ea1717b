import { sql } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KeyedPlace } from '../domain/import/plan-places.ts';
import { parsePlaceRow } from './place-row.ts';
import type { AreasTables } from './tables.ts';

export async function loadKeyedPlaces(tx: Tx): Promise<ReadonlyMap<string, KeyedPlace>> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.place')
    .selectAll()
    .execute();
  return new Map(
    rows.map((row) => [row.import_key, { importKey: row.import_key, ...parsePlaceRow(row) }]),
  );
}

/** PostgreSQL takes 65,535 parameters in a statement; a place has nine. */
const AT_ONCE = 2_000;

export async function savePlaces(
  tx: Tx,
  places: readonly KeyedPlace[],
  { newId, origin }: { readonly newId: () => string; readonly origin: 'import' | 'demo' },
): Promise<void> {
  for (const some of batches(places, AT_ONCE)) {
    await tx
      .$extendTables<AreasTables>()
      .insertInto('areas.place')
      .values(
        some.map((place) => ({
          id: newId(),
          kind: place.kind,
          name: place.name,
          former_name: place.formerName ?? null,
          import_key: place.importKey,
          settlement_id: place.settlementId ?? null,
          lon: place.point?.lon ?? null,
          lat: place.point?.lat ?? null,
          origin,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('import_key').doUpdateSet({
          name: sql`excluded.name`,
          former_name: sql`excluded.former_name`,
          lon: sql`excluded.lon`,
          lat: sql`excluded.lat`,
          origin: sql`excluded.origin`,
        }),
      )
      .execute();
  }
}
