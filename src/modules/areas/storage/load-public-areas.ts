import type { Kysely } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Database } from '#platform/database/database.ts';
import { readAtOneMoment } from '#platform/database/read-at-one-moment.ts';
import type { PlatformTables } from '#platform/database/tables.ts';
import type { Area, AreaKind } from '../domain/area.ts';
import type { KnownPlace, OtherName } from '../domain/area-places.ts';
import type { FormerSlug } from '../domain/area-tree.ts';
import type { AreaName } from '../domain/directory.ts';
import type { Membership } from '../domain/beat-cover.ts';
import { parseAreaRow, parsePoint } from './area-row.ts';
import { areasWithBoundary } from './areas-with-boundary.ts';
import { parsePlaceRow } from './place-row.ts';
import type { AreasTables } from './tables.ts';

/** Everything public of this module, read at one moment. */
export interface PublicAreas {
  /** The parent of each is its nearest public ancestor; the centre, where none is given, its boundary's inner point. */
  readonly areas: readonly Area[];
  readonly boundaries: readonly StoredBoundary[];
  readonly otherNames: readonly OtherName[];
  readonly formerSlugs: readonly FormerSlug[];
  readonly memberships: readonly Membership[];
  readonly places: readonly KnownPlace[];
  /** Of every area, hidden ones too: in what it lies. */
  readonly parents: ReadonlyMap<AreaId, AreaId>;
  /** Of the others, which staff may have work in. */
  readonly hiddenNames: ReadonlyMap<AreaId, AreaName>;
}

/** A boundary in force. Boundary rows never change, so its shape may be read later by its id. */
export interface StoredBoundary {
  readonly id: string;
  readonly areaId: AreaId;
  readonly kind: AreaKind;
  readonly fingerprint: string;
}

export async function loadPublicAreas(database: Database): Promise<PublicAreas> {
  const [rows, names, slugs, memberships, places] = await readAtOneMoment(database, (from) => {
    const tables = from.$extendTables<AreasTables>();
    return Promise.all([
      loadAreaRows(tables),
      tables
        .selectFrom('areas.name')
        .select(['area_id', 'name', 'kind'])
        .orderBy('area_id')
        .orderBy('name')
        .execute(),
      tables.selectFrom('areas.former_slug').selectAll().orderBy('slug').execute(),
      tables
        .selectFrom('areas.beat_settlement')
        .selectAll()
        .orderBy('beat_id')
        .orderBy('settlement_id')
        .execute(),
      tables.selectFrom('areas.place').selectAll().orderBy('id').execute(),
    ]);
  });
  return {
    ...publicOf(rows),
    otherNames: names.map(({ area_id, name, kind }) => ({
      areaId: area_id as AreaId,
      name,
      kind,
    })),
    formerSlugs: slugs.map((row) => ({ slug: row.slug, areaId: row.area_id as AreaId })),
    memberships: memberships.map((row) => ({
      beatId: row.beat_id as AreaId,
      settlementId: row.settlement_id as AreaId,
    })),
    places: places.map((row) => ({ id: row.id, ...parsePlaceRow(row) })),
    parents: new Map(
      rows.flatMap(({ id, parent_id }) =>
        parent_id === null ? [] : [[id as AreaId, parent_id as AreaId] as const],
      ),
    ),
    hiddenNames: new Map(
      rows.flatMap((row) => {
        if (row.status === 'public') return [];
        const { id, name, nameEn } = parseAreaRow(row);
        return [[id, { name, nameEn }] as const];
      }),
    ),
  };
}

async function loadAreaRows(tables: Kysely<PlatformTables & AreasTables>): Promise<LoadedRow[]> {
  return await areasWithBoundary(tables)
    .select(['status', 'inner_lon', 'inner_lat', 'fingerprint', 'areas.boundary.id as boundary_id'])
    .orderBy('areas.area.id')
    .execute();
}

type LoadedRow = Parameters<typeof parseAreaRow>[0] & {
  readonly status: string;
  readonly inner_lon: number | null;
  readonly inner_lat: number | null;
  readonly boundary_id: string | null;
  readonly fingerprint: string | null;
};

function publicOf(rows: readonly LoadedRow[]): Pick<PublicAreas, 'areas' | 'boundaries'> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const shown = rows.filter((row) => row.status === 'public');
  return {
    areas: shown.map((row) => {
      const area = parseAreaRow({ ...row, parent_id: publicParent(byId, row) });
      return { ...area, centre: area.centre ?? parsePoint(row.inner_lon, row.inner_lat) };
    }),
    boundaries: shown.flatMap((row) =>
      row.boundary_id && row.fingerprint ? [boundaryOf(row, row.boundary_id, row.fingerprint)] : [],
    ),
  };
}

function boundaryOf(row: LoadedRow, id: string, fingerprint: string): StoredBoundary {
  const { id: areaId, kind } = parseAreaRow(row);
  return { id, areaId, kind, fingerprint };
}

/** A draft between two public areas is stepped over. */
function publicParent(byId: ReadonlyMap<string, LoadedRow>, row: LoadedRow): string | null {
  let above = row.parent_id === null ? undefined : byId.get(row.parent_id);
  for (let steps = 0; above && above.status !== 'public' && steps < byId.size; steps += 1) {
    above = above.parent_id === null ? undefined : byId.get(above.parent_id);
  }
  return above?.id ?? null;
}
