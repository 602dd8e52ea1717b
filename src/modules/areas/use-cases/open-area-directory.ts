import { setImmediate as letOthersRun } from 'node:timers/promises';
import { decodeWkb } from '#kernel/geometry/wkb.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import { type Fresh, keepFresh, type Pauses } from '#platform/live/keep-fresh.ts';
import { describeError } from '#platform/log/describe-error.ts';
import type { Platform } from '#platform/platform.ts';
import { runYielding } from '#platform/threads/run-yielding.ts';
import { type Bounded, type BoundaryIndex, boundaryIndexInSteps } from '../domain/area-locator.ts';
import { type AreaSearch, type AreaSnapshot, takeAreaSnapshot } from '../domain/area-snapshot.ts';
import type { AreaDirectory, PlaceSource } from '../domain/directory.ts';
import { loadPublicAreas, type StoredBoundary } from '../storage/load-public-areas.ts';
import { loadShapes } from '../storage/load-shapes.ts';

/** Shapes of a whole oblast take a while to index: later than other directories. */
const PAUSES: Pauses = { quiet: 150, retry: 5_000 };
/** Milliseconds after the last change: pages that were requested meanwhile come first, and of many changes only the last counts. */
const BEFORE_SEARCH = 500;

/**
 * Resolves when everything is loaded, and throws if that fails. Later failures are logged, and the previous state is kept.
 * `sources` are places of higher modules for the search: schools, stations.
 */
export async function openAreaDirectory(
  platform: Platform,
  sources: readonly PlaceSource[] = [],
  pauses: Pauses = PAUSES,
): Promise<AreaDirectory> {
  let kept: Kept | undefined;
  const fresh = await keepFresh(
    platform,
    ['area.*', ...sources.flatMap((source) => source.changes)],
    async () => {
      kept = await read(platform, sources, kept);
      return kept.snapshot;
    },
    pauses,
  );
  const searchOf = openSearches();
  const stopPreparing = prepareSearches(platform, fresh, searchOf);
  return {
    get version() {
      return fresh.current().version;
    },
    get all() {
      return fresh.current().all;
    },
    locate: (point) => fresh.current().locate(point),
    get: (id) => fresh.current().get(id),
    bySlug: (slug) => fresh.current().bySlug(slug),
    byCode: (code) => fresh.current().byCode(code),
    chain: (id) => fresh.current().chain(id),
    children: (id, kind) => fresh.current().children(id, kind),
    descendants: (id, kind) => fresh.current().descendants(id, kind),
    roots: () => fresh.current().roots(),
    beatsOf: (id) => fresh.current().beatsOf(id),
    settlementsOf: (id) => fresh.current().settlementsOf(id),
    shape: (id) => fresh.current().shape(id),
    box: (id) => fresh.current().box(id),
    lineOf: (id) => fresh.current().lineOf(id),
    nameOf: (id) => fresh.current().nameOf(id),
    answeringBeat: (id, point) => fresh.current().answeringBeat(id, point),
    isWithin: (id, within) => fresh.current().isWithin(id, within),
    get known() {
      return fresh.current().known;
    },
    search: async (text, options) => (await searchOf(fresh.current()))(text, options),
    onRebuild: fresh.onChange,
    close: () => {
      stopPreparing();
      fresh.close();
    },
  };
}

type SearchOf = (snapshot: AreaSnapshot) => Promise<AreaSearch>;

/** The search of each snapshot. Its index is built once, in slices; concurrent searches share the build. */
function openSearches(): SearchOf {
  const opened = new WeakMap<AreaSnapshot, Promise<AreaSearch>>();
  return (snapshot) => {
    const search = opened.get(snapshot) ?? runYielding(snapshot.openSearch());
    opened.set(snapshot, search);
    return search;
  };
}

/** Builds the search index of each snapshot in advance. Returns a function that stops this. */
function prepareSearches(
  platform: Platform,
  fresh: Fresh<AreaSnapshot>,
  searchOf: SearchOf,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const prepareSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      searchOf(fresh.current()).catch((error: unknown) => {
        platform.log.error(describeError(error), 'the search of areas cannot be prepared');
      });
    }, BEFORE_SEARCH).unref();
  };
  prepareSoon();
  const stopListening = fresh.onChange(prepareSoon);
  return () => {
    clearTimeout(timer);
    stopListening();
  };
}

interface Kept {
  readonly snapshot: AreaSnapshot;
  readonly boundaries: BoundaryIndex;
  readonly boundaryIds: string;
  /** Of everything that the snapshot was made from, hidden areas included. */
  readonly content: string;
}

async function read(
  platform: Platform,
  sources: readonly PlaceSource[],
  before: Kept | undefined,
): Promise<Kept> {
  const { parents, hiddenNames, ...found } = await loadPublicAreas(platform.database);
  const furtherPlaces = (await Promise.all(sources.map((source) => source.load()))).flat();
  // Depends on the content and is no counter, so that processes with the same data give the same ETags. Hidden areas are not
  // part of it.
  const version = fingerprint([found, furtherPlaces]).slice(0, 16);
  const content = fingerprint([version, [...parents], [...hiddenNames]]);
  // Most changes of these tables concern drafts and columns that are not public: the snapshot need not be made again.
  if (before?.content === content) return before;
  const boundaryIds = found.boundaries.map((boundary) => boundary.id).join();
  // Most changes concern names and villages of beats. The index of shapes is expensive and reused.
  const boundaries =
    before?.boundaryIds === boundaryIds
      ? before.boundaries
      : await indexShapes(platform, found.boundaries);
  await letOthersRun();
  const snapshot = await runYielding(
    takeAreaSnapshot({ ...found, parents, hiddenNames, version, boundaries, furtherPlaces }),
  );
  return { snapshot, boundaries, boundaryIds, content };
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
  return await runYielding(boundaryIndexInSteps(bounded()));
}
