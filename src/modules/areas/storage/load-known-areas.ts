import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { FurtherName } from '../domain/import/candidate.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { parseAreaRow } from './area-row.ts';
import { areasWithBoundary } from './areas-with-boundary.ts';
import type { AreasTables } from './tables.ts';

/** One import at a time: two that read the same areas would both make what they lack. */
export async function waitForOtherImports(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('areas.import'))`.execute(tx);
}

/** Every area, drafts included, as an import must know it. */
export async function loadKnownAreas(tx: Tx): Promise<readonly KnownArea[]> {
  const tables = tx.$extendTables<AreasTables>();
  const names = Map.groupBy(
    await tables.selectFrom('areas.name').selectAll().orderBy('name').execute(),
    (row) => row.area_id,
  );
  const rows = await areasWithBoundary(tables)
    .select(['import_key', 'status', 'origin', 'fingerprint'])
    .execute();
  return rows.map((row) => ({
    ...parseAreaRow(row),
    importKey: row.import_key ?? undefined,
    status: row.status,
    origin: row.origin,
    fingerprint: row.fingerprint ?? undefined,
    furtherNames: (names.get(row.id) ?? []).map(
      ({ name, kind, language }): FurtherName => ({ name, kind, language }),
    ),
  }));
}
