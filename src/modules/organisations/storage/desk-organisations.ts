import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DeskOrganisation } from '../domain/desk-organisation.ts';
import { type OrganisationRow, parseOrganisation } from './organisation-row.ts';
import type { OrganisationsTables } from './tables.ts';

/** All of them, closed ones too, by name. */
export async function listDeskOrganisations(tx: Tx): Promise<readonly DeskOrganisation[]> {
  const tables = tx.$extendTables<OrganisationsTables>();
  const rows = await tables
    .selectFrom('organisations.organisation')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .execute();
  const served = await tables.selectFrom('organisations.served_area').selectAll().execute();
  const areasOf = Map.groupBy(served, (row) => row.organisation_id);
  return rows.map((row) =>
    deskOrganisation(
      row,
      (areasOf.get(row.id) ?? []).map((pair) => pair.area_id as AreaId),
    ),
  );
}

export async function findDeskOrganisation(
  tx: Tx,
  id: OrganisationId,
): Promise<DeskOrganisation | undefined> {
  return await findOne(tx, id, false);
}

/** Locked until the transaction ends: two who change one come one after another. */
export async function lockDeskOrganisation(
  tx: Tx,
  id: OrganisationId,
): Promise<DeskOrganisation | undefined> {
  return await findOne(tx, id, true);
}

export async function isKnownKey(tx: Tx, importKey: string): Promise<boolean> {
  const row = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select('id')
    .where('import_key', '=', importKey)
    .executeTakeFirst();
  return row !== undefined;
}

async function findOne(
  tx: Tx,
  id: OrganisationId,
  isLocked: boolean,
): Promise<DeskOrganisation | undefined> {
  const tables = tx.$extendTables<OrganisationsTables>();
  const row = await tables
    .selectFrom('organisations.organisation')
    .selectAll()
    .where('id', '=', id)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const served = await tables
    .selectFrom('organisations.served_area')
    .select('area_id')
    .where('organisation_id', '=', id)
    .orderBy('area_id')
    .execute();
  return deskOrganisation(
    row,
    served.map((pair) => pair.area_id as AreaId),
  );
}

function deskOrganisation(row: OrganisationRow, serves: readonly AreaId[]): DeskOrganisation {
  return {
    ...parseOrganisation(row),
    importKey: row.import_key,
    status: row.status,
    serves,
    changedAt: row.changed_at,
  };
}
