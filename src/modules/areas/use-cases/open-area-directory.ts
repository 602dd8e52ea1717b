import { setImmediate as letOthersRun } from 'node:timers/promises';
import { decodeWkb } from '../../../kernel/geometry/wkb.ts';
import { fingerprint } from '../../../platform/crypto/fingerprint.ts';
import { describeError } from '../../../platform/log/describe-error.ts';
import type { Platform } from '../../../platform/platform.ts';
import { lettingOthersRun } from '../../../platform/threads/letting-others-run.ts';
import { type Bounded, type BoundaryIndex, boundaryIndexInSteps } from '../domain/area-locator.ts';
import { type AreaSnapshot, takeAreaSnapshot } from '../domain/area-snapshot.ts';
import type { AreaDirectory, Place, PlaceSource } from '../domain/directory.ts';
import { loadPublicAreas, type StoredBoundary } from '../storage/load-public-areas.ts';
import { loadShapes } from '../storage/load-shapes.ts';

/** In milliseconds. */
export interface RebuildPauses {
  /** Events come in bursts: a rebuild waits so long after the first of them. */
  readonly quiet: number;
  /** A rebuild that failed (the database is away) is tried again: the event that asked for it will not come twice. */
  readonly retry: number;
}

const PAUSES: RebuildPauses = { quiet: 150, retry: 5_000 };

/**
 * Answers when everything is loaded, throws when it cannot be. Later failures are logged and the old answers kept.
 * `sources` are higher modules' places for the search: schools, stations.
 */
export async function openAreaDirectory(
  platform: Platform,
  sources: readonly PlaceSource[] = [],
  pauses: RebuildPauses = PAUSES,
): Promise<AreaDirectory> {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let building = Promise.resolve();
  let closed = false;
  let opened = false;
  let missed = false;

  // Listening begins before loading: what happens in between is not missed.
  const stopListening = platform.live.on(
    ['area.*', ...sources.flatMap((source) => source.changes)],
    () => {
      if (opened) schedule(pauses.quiet);
      else missed = true;
    },
  );
  let kept: Kept;
  try {
    kept = await read(platform, sources, undefined);
  } catch (error) {
    stopListening();
    throw error;
  }
  opened = true;
  if (missed) schedule(pauses.quiet);

  function schedule(wait: number): void {
    const at = performance.now() + wait;
    // An earlier one will see this change as well; never later, however many events come.
    if (closed || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY;
      building = building.then(rebuild);
    }, wait).unref();
  }

  async function rebuild(): Promise<void> {
    if (closed) return;
    const before = kept.snapshot.version;
    try {
      kept = await read(platform, sources, kept);
      if (kept.snapshot.version !== before) for (const listener of listeners) listener();
    } catch (error) {
      if (closed) return;
      platform.log.error(describeError(error), 'area directory not rebuilt; the old one is kept');
      schedule(pauses.retry);
    }
  }

  return {
    get version() {
      return kept.snapshot.version;
    },
    get all() {
      return kept.snapshot.all;
    },
    locate: (point) => kept.snapshot.locate(point),
    get: (id) => kept.snapshot.get(id),
    bySlug: (slug) => kept.snapshot.bySlug(slug),
    byCode: (code) => kept.snapshot.byCode(code),
    chain: (id) => kept.snapshot.chain(id),
    children: (id, kind) => kept.snapshot.children(id, kind),
    descendants: (id, kind) => kept.snapshot.descendants(id, kind),
    roots: () => kept.snapshot.roots(),
    beatsOf: (id) => kept.snapshot.beatsOf(id),
    settlementsOf: (id) => kept.snapshot.settlementsOf(id),
    shape: (id) => kept.snapshot.shape(id),
    box: (id) => kept.snapshot.box(id),
    lineOf: (id) => kept.snapshot.lineOf(id),
    get known() {
      return kept.snapshot.known;
    },
    search: (text, options) => kept.snapshot.search(text, options),
    onRebuild(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      stopListening();
      listeners.clear();
    },
  };
}

interface Kept {
  readonly snapshot: AreaSnapshot;
  readonly boundaries: BoundaryIndex;
  readonly boundaryIds: string;
}

async function read(
  platform: Platform,
  sources: readonly PlaceSource[],
  before: Kept | undefined,
): Promise<Kept> {
  const { parents, ...found } = await loadPublicAreas(platform.database);
  const furtherPlaces: Place[] = [];
  for (const source of sources) furtherPlaces.push(...(await source.load()));
  const boundaryIds = found.boundaries.map((boundary) => boundary.id).join();
  // Most changes are names and beats' villages: the index of shapes is the dear part, and is kept.
  const boundaries =
    before?.boundaryIds === boundaryIds
      ? before.boundaries
      : await indexShapes(platform, found.boundaries);
  await letOthersRun();
  // The content, not a counter: two processes with the same data give the same ETags. What is hidden
  // is none of it.
  const version = fingerprint([found, furtherPlaces]).slice(0, 16);
  await letOthersRun();
  const snapshot = await lettingOthersRun(
    takeAreaSnapshot({ ...found, parents, version, boundaries, furtherPlaces }),
  );
  return { snapshot, boundaries, boundaryIds };
}

async function indexShapes(
  platform: Platform,
  boundaries: readonly StoredBoundary[],
): Promise<BoundaryIndex> {
  const shapes = await loadShapes(
    platform.database,
    boundaries.map((boundary) => boundary.id),
  );
  function* bounded(): Generator<Bounded> {
    for (const { id, areaId, kind } of boundaries) {
      const wkb = shapes.get(id);
      if (!wkb) continue;
      const shape = decodeWkb(wkb);
      if (shape.ok) yield { id: areaId, kind, shape: shape.value };
      else platform.log.error({ boundary: id, reason: shape.refusal }, 'a boundary cannot be read');
    }
  }
  return await lettingOthersRun(boundaryIndexInSteps(bounded()));
}
