import { sql } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { byWidth } from '../domain/area-tree.ts';
import type { PlannedArea, PlanToWrite } from '../domain/import/plan-areas.ts';
import type { KnownArea } from '../domain/import/register.ts';
import type { AreasTables } from './tables.ts';

export interface Writing {
  readonly now: Temporal.Instant;
  readonly newId: () => string;
  /** What the boundaries come from: a file's name, a command. */
  readonly source: string;
  /** Called as boundaries are written: they are what takes long. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** PostgreSQL takes 65,535 parameters in a statement; an area has sixteen. */
const AT_ONCE = 1_000;
/** A boundary may have a megabyte. */
const BOUNDARIES_AT_ONCE = 50;

/** Writes what a plan says, in the caller's transaction. */
export async function saveAreas(tx: Tx, plan: PlanToWrite, writing: Writing): Promise<void> {
  // A parent is always of a wider kind, and must be there when its children are written.
  const widestFirst = plan.areas.map(({ after }) => after).sort(byWidth);
  for (const areas of batches(widestFirst, AT_ONCE)) await upsert(tx, areas, writing);
  for (const planned of plan.areas) await removeGoneNames(tx, planned);
  const names = plan.areas.flatMap(newNames);
  for (const rows of batches(names, AT_ONCE)) {
    await tx
      .$extendTables<AreasTables>()
      .insertInto('areas.name')
      .values([...rows])
      .onConflict((conflict) =>
        conflict.columns(['area_id', 'name']).doUpdateSet((given) => ({
          kind: given.ref('excluded.kind'),
          language: given.ref('excluded.language'),
        })),
      )
      .execute();
  }
  await closeBoundaries(
    tx,
    plan.boundaries.map(({ areaId }) => areaId),
    writing.now,
  );
  let written = 0;
  for (const boundaries of batches(plan.boundaries, BOUNDARIES_AT_ONCE)) {
    await addBoundaries(tx, boundaries, writing);
    written += boundaries.length;
    writing.onProgress?.(written, plan.boundaries.length);
  }
}

/** A boundary in force is closed, never changed: who answered where, and when, can be asked later. */
export async function closeBoundaries(
  tx: Tx,
  areaIds: readonly AreaId[],
  now: Temporal.Instant,
): Promise<void> {
  for (const ids of batches(areaIds, AT_ONCE)) {
    await tx
      .$extendTables<AreasTables>()
      .updateTable('areas.boundary')
      .set({ valid_to: now })
      .where('area_id', 'in', ids)
      .where('valid_to', 'is', null)
      .execute();
  }
}

async function addBoundaries(
  tx: Tx,
  boundaries: PlanToWrite['boundaries'],
  { now, newId, source }: Writing,
): Promise<void> {
  await tx
    .$extendTables<AreasTables>()
    .insertInto('areas.boundary')
    .values(
      boundaries.map(({ areaId, measured }) => ({
        id: newId(),
        area_id: areaId,
        shape: measured.wkb,
        fingerprint: measured.fingerprint,
        vertices: measured.vertices,
        inner_lon: measured.inner.lon,
        inner_lat: measured.inner.lat,
        source,
        valid_from: now,
        valid_to: null,
      })),
    )
    .execute();
}

async function upsert(tx: Tx, areas: readonly KnownArea[], { now }: Writing): Promise<void> {
  await tx
    .$extendTables<AreasTables>()
    .insertInto('areas.area')
    .values(areas.map((area) => rowOf(area, now)))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        code: sql`excluded.code`,
        local_code: sql`excluded.local_code`,
        name: sql`excluded.name`,
        name_en: sql`excluded.name_en`,
        settlement_kind: sql`excluded.settlement_kind`,
        slug: sql`excluded.slug`,
        parent_id: sql`excluded.parent_id`,
        status: sql`excluded.status`,
        origin: sql`excluded.origin`,
        population: sql`excluded.population`,
        urban: sql`excluded.urban`,
        lon: sql`excluded.lon`,
        lat: sql`excluded.lat`,
        changed_at: sql`excluded.changed_at`,
      }),
    )
    .execute();
}

function rowOf(area: KnownArea, now: Temporal.Instant) {
  return {
    id: area.id,
    kind: area.kind,
    code: orNull(area.code),
    local_code: orNull(area.localCode),
    import_key: orNull(area.importKey),
    name: area.name,
    name_en: orNull(area.nameEn),
    settlement_kind: orNull(area.settlementKind),
    slug: area.slug,
    parent_id: orNull(area.parentId),
    status: area.status,
    population: orNull(area.population),
    urban: orNull(area.urban),
    lon: orNull(area.centre?.lon),
    lat: orNull(area.centre?.lat),
    origin: area.origin,
    changed_at: now,
  };
}

function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}

/** An import only adds names: only what puts a change back takes one away. */
async function removeGoneNames(tx: Tx, { before, after }: PlannedArea): Promise<void> {
  const kept = new Set(after.furtherNames.map(({ name }) => name));
  const gone = (before?.furtherNames ?? []).filter(({ name }) => !kept.has(name));
  if (gone.length === 0) return;
  await tx
    .$extendTables<AreasTables>()
    .deleteFrom('areas.name')
    .where('area_id', '=', after.id)
    .where(
      'name',
      'in',
      gone.map(({ name }) => name),
    )
    .execute();
}

function newNames({ before, after }: PlannedArea) {
  const known = new Set(before?.furtherNames.map(({ name, kind }) => `${kind} ${name}`));
  return after.furtherNames
    .filter(({ name, kind }) => !known.has(`${kind} ${name}`))
    .map((further) => ({ area_id: after.id, ...further }));
}
