import { sql } from 'kysely';
import type { MultiPolygon, Point } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { slugOf } from '#kernel/text/slug-of.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { Platform } from '#platform/platform.ts';
import { type Actor, type Context, createPolicy } from '#modules/identity/index.ts';
import type { AreaKind } from './domain/area.ts';
import type { AreaDirectory } from './domain/directory.ts';
import type { KnownArea } from './domain/import/register.ts';
import { areasPermissions } from './permissions.ts';
import { saveAreas } from './storage/save-areas.ts';
import { measureShape } from './use-cases/measure-shape.ts';
import { publishAreas } from './use-cases/publish-areas.ts';

/** A context in which the command line acts, for tests of this module. */
export function commandLineContext(platform: Platform): Context {
  const actor: Actor = { kind: 'system', name: 'command-line' };
  return { platform, policy: createPolicy(areasPermissions), actor };
}

/** An area for a test: what it does not say is usual. Parents stand before their children. */
export interface PlantedArea {
  readonly name: string;
  readonly kind: AreaKind;
  /** The name of another planted area. */
  readonly in?: string;
  readonly code?: string;
  readonly slug?: string;
  readonly shape?: MultiPolygon;
  readonly centre?: Point;
  readonly population?: number;
  readonly settlementKind?: KnownArea['settlementKind'];
  readonly status?: KnownArea['status'];
  readonly formerNames?: readonly string[];
}

/** Hides an area from residents; done once the directory knows it. */
export async function hideArea(
  context: Context & { readonly areas: Pick<AreaDirectory, 'get' | 'onRebuild'> },
  id: AreaId,
): Promise<void> {
  const { areas } = context;
  // The next rebuild may be that of an earlier change.
  const rebuilt = new Promise<void>((resolve) => {
    areas.onRebuild(() => {
      if (!areas.get(id)) resolve();
    });
  });
  const keeper = { ...context, policy: createPolicy(areasPermissions) };
  await publishAreas(keeper, { area: { id }, below: false, status: 'draft' });
  await rebuilt;
}

/** How many rows there are, table by table: what a dry run or a refused file must leave as they were. */
export async function countRows(platform: Platform): Promise<Readonly<Record<string, number>>> {
  const tables = [
    'areas.area',
    'areas.name',
    'areas.former_slug',
    'areas.boundary',
    'areas.beat_settlement',
    'areas.place',
    'audit.entry',
    'platform.event',
  ];
  const counts: Record<string, number> = {};
  await seeEverything(platform.database, async (tx) => {
    for (const table of tables) {
      const { rows } = await sql<{
        count: bigint;
      }>`select count(*) from ${sql.table(table)}`.execute(tx);
      counts[table] = Number(rows[0]?.count);
    }
  });
  return counts;
}

/** A file's bytes as a person would have saved them. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export interface TestFeature {
  readonly name?: unknown;
  readonly geometry: unknown;
  readonly [property: string]: unknown;
}

/** A GeoJSON file of features; what is not the geometry is their properties. */
export function mapOf(...features: readonly TestFeature[]): Uint8Array {
  return bytesOf(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map(({ geometry, ...properties }) => ({
        type: 'Feature',
        properties,
        geometry,
      })),
    }),
  );
}

/** A rectangle as GeoJSON. */
export function box(west: number, south: number, east: number, north: number) {
  return { type: 'MultiPolygon', coordinates: rectangle(west, south, east, north) };
}

/** A plain rectangle, for areas whose form does not matter. */
export function rectangle(west: number, south: number, east: number, north: number): MultiPolygon {
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
}

/** Writes areas as an import would, and tells every process. Answers the ids by name and by slug. */
export async function plantAreas(
  platform: Platform,
  planted: readonly PlantedArea[],
): Promise<ReadonlyMap<string, AreaId>> {
  const { database, clock, random } = platform;
  const ids = new Map<string, AreaId>();
  const identified = planted.map((area) => ({ area, id: random.uuid() as AreaId }));
  // Namesakes are told apart by their slugs; a name alone means the first.
  for (const { area, id } of identified.toReversed())
    ids.set(area.name, id).set(area.slug ?? area.name, id);
  const areas = identified.map(({ area, id }) => ({
    before: undefined,
    after: knownArea(area, id, ids),
  }));
  const boundaries = identified.flatMap(({ area, id }) =>
    area.shape ? [{ areaId: id, measured: measureShape(area.shape) }] : [],
  );
  await database.transaction(async (tx) => {
    const writing = { now: clock.now(), newId: () => random.uuid(), source: 'test' };
    await saveAreas(tx, { areas, boundaries }, writing);
    await recordEvent(tx, clock, random, { type: 'area.imported', subject: {} });
  });
  return ids;
}

function knownArea(area: PlantedArea, id: AreaId, ids: ReadonlyMap<string, AreaId>): KnownArea {
  const parentId = area.in === undefined ? undefined : ids.get(area.in);
  if (area.in !== undefined && !parentId) throw new Error(`no area named ${area.in}`);
  return {
    id,
    kind: area.kind,
    code: area.code,
    importKey: undefined,
    name: area.name,
    nameEn: undefined,
    settlementKind: area.settlementKind,
    slug: area.slug ?? slugOf(area.name),
    parentId,
    population: area.population,
    urban: undefined,
    centre: area.centre,
    status: area.status ?? 'public',
    origin: 'import',
    fingerprint: undefined,
    furtherNames: (area.formerNames ?? []).map((name) => ({
      name,
      kind: 'former',
      language: 'uk',
    })),
  };
}
