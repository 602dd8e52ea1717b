import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { WrittenTable } from '#platform/csv/write-table.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { AREA_KINDS, type AreaKind } from '../domain/area.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { categoryLetter } from '../domain/katottg.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';

/** All areas that there are, drafts included, as files that `importAreas` and `importSettlements` take. */
export interface ExportedAreas {
  readonly table: WrittenTable;
  /** With current boundaries; areas without one are exported too. */
  readonly features: readonly ExportedFeature[];
}

export interface ExportedFeature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: {
    readonly type: 'MultiPolygon';
    readonly coordinates: MultiPolygon;
  } | null;
}

export async function exportAreas(
  context: Context,
  { kinds = AREA_KINDS }: { readonly kinds?: readonly AreaKind[] },
): Promise<Result<ExportedAreas, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'area.export')) return refuse('forbidden');
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const known = await loadKnownAreas(tx);
    const shapes = await loadShapesOf(tx, { kinds });
    const areas = inOrder(known.filter(({ kind }) => kinds.includes(kind)));
    const slugs = new Map(known.map(({ id, slug }) => [id, slug]));
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'area.export',
      thing: { kind: 'area' },
      detail: { areas: areas.length, boundaries: shapes.size },
    });
    const parentOf = ({ parentId }: KnownArea) => (parentId && slugs.get(parentId)) ?? '';
    return ok({
      table: { headings: HEADINGS, rows: areas.map((area) => rowOf(area, parentOf(area))) },
      features: areas.map((area) => featureOf(area, parentOf(area), shapes.get(area.id))),
    });
  });
}

/** The wider first: an import then finds each area's surroundings. */
function inOrder(areas: readonly KnownArea[]): readonly KnownArea[] {
  return areas.toSorted(
    (one, other) =>
      AREA_KINDS.indexOf(one.kind) - AREA_KINDS.indexOf(other.kind) ||
      (one.slug < other.slug ? -1 : 1),
  );
}

const HEADINGS = [
  'code',
  'name',
  'name_en',
  'category',
  'lat',
  'lon',
  'population',
  'former_names',
  'other_names',
  'urban',
  'local_code',
  'kind',
  'parent',
  'slug',
  'status',
];

function rowOf(area: KnownArea, parent: string): readonly string[] {
  const names = (kind: 'former' | 'alternative') =>
    area.furtherNames.filter((further) => further.kind === kind).map(({ name }) => name);
  return [
    area.code,
    area.name,
    area.nameEn,
    categoryLetter(area.kind, area.settlementKind),
    area.centre?.lat,
    area.centre?.lon,
    area.population,
    names('former').join('; '),
    names('alternative').join('; '),
    urbanWord(area),
    area.localCode,
    area.kind,
    parent,
    area.slug,
    area.status,
  ].map((value) => (value === undefined ? '' : String(value)));
}

function urbanWord({ urban }: KnownArea): string | undefined {
  return urban === undefined ? undefined : urban ? 'yes' : 'no';
}

/** Properties as OpenStreetMap calls them, where it has a word. */
function featureOf(
  area: KnownArea,
  parent: string,
  shape: MultiPolygon | undefined,
): ExportedFeature {
  const { name, nameEn, code, population, kind, centre, slug, status } = area;
  const optional = {
    'name:en': nameEn,
    katottg: code,
    category: categoryLetter(kind, area.settlementKind),
    lat: centre?.lat,
    lon: centre?.lon,
    population,
    urban: urbanWord(area),
    local_code: area.localCode,
  };
  return {
    type: 'Feature',
    properties: {
      name,
      ...present(optional),
      kind,
      parent,
      slug,
      status,
      ...furtherNamesIn(area),
    },
    geometry: shape ? { type: 'MultiPolygon', coordinates: shape } : null,
  };
}

function present(
  values: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string | number>> {
  const there: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) there[name] = value;
  return there;
}

/** Several names in one language are joined with semicolons. */
function furtherNamesIn({ furtherNames }: KnownArea): Readonly<Record<string, string>> {
  const keyed = Map.groupBy(
    furtherNames,
    ({ kind, language }) => `${kind === 'former' ? 'old_name' : 'alt_name'}:${language}`,
  );
  return Object.fromEntries(
    [...keyed].map(([key, names]) => [key, names.map(({ name }) => name).join(';')]),
  );
}
