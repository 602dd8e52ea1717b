import type { Kysely } from 'kysely';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { KnownOrganisation } from '../domain/organisation-draft.ts';
import type { Organisation, OrganisationKind } from '../domain/organisation.ts';
import { parseOrganisation } from './organisation-row.ts';
import type { OrganisationsTables } from './tables.ts';

export interface ServedArea {
  readonly organisationId: OrganisationId;
  readonly areaId: AreaId;
}

/** Every open organisation, and which areas they answer for. From the primary: the event may be ahead of a replica. */
export async function loadOpenOrganisations(database: Database): Promise<{
  readonly organisations: readonly Organisation[];
  readonly served: readonly ServedArea[];
}> {
  const tables = database.write.$extendTables<OrganisationsTables>();
  const [rows, served] = await Promise.all([
    tables
      .selectFrom('organisations.organisation')
      .selectAll()
      .where('status', '=', 'open')
      .orderBy('id')
      .execute(),
    loadServedAreas(tables),
  ]);
  return { organisations: rows.map(parseOrganisation), served };
}

/** What an import compares with: every organisation of the kind, closed ones too, by import key. */
export async function loadKnownOrganisations(
  tx: Tx,
  kind: OrganisationKind,
): Promise<ReadonlyMap<string, KnownOrganisation>> {
  const tables = tx.$extendTables<OrganisationsTables>();
  const rows = await tables
    .selectFrom('organisations.organisation')
    .selectAll()
    .where('kind', '=', kind)
    .execute();
  const served = Map.groupBy(await loadServedAreas(tables), ({ organisationId }) => organisationId);
  return new Map(
    rows.map((row) => {
      const organisation = parseOrganisation(row);
      const serves = (served.get(organisation.id) ?? []).map(({ areaId }) => areaId);
      return [
        row.import_key,
        { ...organisation, importKey: row.import_key, status: row.status, serves },
      ];
    }),
  );
}

export async function loadSlugs(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select('slug')
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

async function loadServedAreas(
  tables: Kysely<PlatformTables & OrganisationsTables>,
): Promise<readonly ServedArea[]> {
  const rows = await tables
    .selectFrom('organisations.served_area')
    .selectAll()
    .orderBy('organisation_id')
    .orderBy('area_id')
    .execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id as OrganisationId,
    areaId: row.area_id as AreaId,
  }));
}

/** By what an import recognises a station: the last part of its page's address. */
export async function organisationSlugs(tx: Tx): Promise<ReadonlyMap<OrganisationId, string>> {
  const rows = await tx
    .$extendTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select(['id', 'slug'])
    .execute();
  return new Map(rows.map(({ id, slug }) => [id as OrganisationId, slug]));
}
