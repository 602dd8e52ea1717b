import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { byName } from '#kernel/text/by-name.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import type { AreaLack } from '../domain/area-lack.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { isBeatAtWork } from '../domain/beats/plan-beats.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { isNamed } from '../domain/is-named.ts';
import { loadBoundaryDates } from '../storage/boundaries.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { fitOfBeats } from './fit-of-beats.ts';
import { reachOf } from './may-change.ts';

export interface AreasFilter {
  readonly text: string;
  /** Undefined: the tree, which leaves settlements out: there are hundreds. */
  readonly kind?: AreaKind | undefined;
  readonly status?: 'draft' | 'public' | undefined;
  /** Only areas that lack something. */
  readonly lacking: boolean;
}

export interface DeskAreaRow {
  readonly area: KnownArea;
  /** How far below the widest area in reach. */
  readonly depth: number;
  readonly parent: KnownArea | undefined;
  readonly boundarySince: Temporal.Instant | undefined;
  /** At work. */
  readonly beats: number;
  readonly lacks: readonly AreaLack[];
}

export interface DeskAreas {
  /** In the order of the tree; the first ones only, where there are too many. */
  readonly rows: readonly DeskAreaRow[];
  /** The number of areas found. */
  readonly found: number;
  /** In reach, of each kind. */
  readonly kinds: ReadonlyMap<AreaKind, number>;
  readonly reached: number;
  /** Whether these are all areas of the system. */
  readonly isAll: boolean;
}

export const MAX_ROWS = 200;

/** The areas within reach, including drafts, and what each of them lacks. */
export async function listDeskAreas(
  context: AreasDeskContext,
  filter: AreasFilter,
): Promise<Result<DeskAreas, 'absent'>> {
  if (!context.policy.can(context.actor, 'area.view')) return refuse('absent');
  const read = await inTransaction(context, async (tx) => {
    const known = await loadKnownAreas(tx);
    const reached = known.filter(reachOf(context, 'area.view', known));
    const measured = reached.filter(({ kind }) => kind === 'hromada' || kind === 'beat');
    const shapes = await loadShapesOf(tx, { ids: measured.map(({ id }) => id) });
    const isAll = reached.length === known.length;
    return { reached, isAll, shapes, since: await loadBoundaryDates(tx) };
  });
  const { reached, isAll, shapes, since } = read;
  const branches = Map.groupBy(reached, ({ parentId }) => parentId);
  const rows: DeskAreaRow[] = [];
  let found = 0;
  for (const { area, depth, parent } of inTreeOrder(reached)) {
    if (!isMeant(area, filter)) continue;
    const beats = (branches.get(area.id) ?? []).filter((child) => isBeatAtWork(child, area));
    const lacks = [...plainLacks(context, area, beats), ...fitLacks(area, beats, shapes)];
    if (filter.lacking && lacks.length === 0) continue;
    found += 1;
    const boundarySince = since.get(area.id)?.from;
    if (rows.length < MAX_ROWS) {
      rows.push({ area, depth, parent, boundarySince, beats: beats.length, lacks });
    }
    // The first comparison of shapes takes long, and residents' pages must not wait for it.
    if (area.kind === 'hromada') await letOthersRun();
  }
  const kinds = Map.groupBy(reached, ({ kind }) => kind);
  return ok({
    rows,
    found,
    kinds: new Map([...kinds].map(([kind, areas]) => [kind, areas.length])),
    reached: reached.length,
    isAll,
  });
}

interface Placed {
  readonly area: KnownArea;
  readonly depth: number;
  readonly parent: KnownArea | undefined;
}

/** Each after its parent; areas whose parent is out of reach are at the top. */
function* inTreeOrder(areas: readonly KnownArea[]): Generator<Placed> {
  const byId = new Map<AreaId, KnownArea>(areas.map((area) => [area.id, area]));
  const sorted = areas.toSorted(byName);
  const branches = Map.groupBy(sorted, ({ parentId }) => parentId && byId.get(parentId)?.id);
  const waiting: Placed[] = (branches.get(undefined) ?? [])
    .map((area) => ({ area, depth: 0, parent: undefined }))
    .toReversed();
  const seen = new Set<AreaId>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next.area.id)) continue;
    seen.add(next.area.id);
    yield next;
    const { area: parent, depth } = next;
    const below = branches.get(parent.id) ?? [];
    waiting.push(...below.map((area) => ({ area, depth: depth + 1, parent })).toReversed());
  }
}

function isMeant(area: KnownArea, { text, kind, status }: AreasFilter): boolean {
  if (status && area.status !== status) return false;
  if (kind) return area.kind === kind && isNamed(area, text);
  return text === '' ? area.kind !== 'settlement' : isNamed(area, text);
}

function plainLacks(
  context: AreasDeskContext,
  area: KnownArea,
  beats: readonly KnownArea[],
): readonly AreaLack[] {
  const isBounded = area.fingerprint !== undefined;
  switch (area.kind) {
    case 'hromada':
      return [
        ...(isBounded ? [] : [{ code: 'no-boundary' } as const]),
        ...(beats.length > 0 ? [] : [{ code: 'no-beats' } as const]),
      ];
    case 'settlement':
      return isBounded || area.centre ? [] : [{ code: 'no-position' }];
    case 'beat':
      return isUnanswered(context, area) ? [{ code: 'no-officer' }] : [];
    default:
      return [];
  }
}

/** An area that is no beat any more needs no officer. */
function isUnanswered({ beatWatch }: AreasDeskContext, { id, status, fingerprint }: KnownArea) {
  return (status === 'public' || fingerprint !== undefined) && !beatWatch.isAnswered(id);
}

function fitLacks(
  area: KnownArea,
  beats: readonly KnownArea[],
  shapes: ReadonlyMap<AreaId, MultiPolygon>,
): readonly AreaLack[] {
  if (area.kind !== 'hromada') return [];
  const withShape = ({ id, fingerprint }: KnownArea) => {
    const shape = shapes.get(id);
    return shape && fingerprint ? [{ shape, fingerprint }] : [];
  };
  const drawn = beats.flatMap(withShape);
  // If beats are only known by their settlements, a map cannot show gaps.
  return drawn.length === beats.length ? fitOfBeats(withShape(area)[0], drawn) : [];
}
