import { boxOfBoxes } from '#kernel/geometry/box.ts';
import { buildPointIndex, type IndexEntry, type PointIndex } from '#kernel/geometry/point-index.ts';
import { loadOblast } from './locate/areas.ts';
import { createBruteForce } from './locate/brute-force.ts';
import { replicateToCountry } from './locate/country.ts';
import { heldBy } from './locate/memory.ts';
import { askAll, type Points, pointsAlongBorders, pointsWithin } from './locate/points.ts';
import { measurePostgres } from './locate/postgres.ts';
import { megabytes, number, perSecond, report } from './report.ts';

/** “Which areas contain this point?”: in process, compared with a plain loop and with PostgreSQL. */

const TARGET = 1_000_000;
const MANY = 1_000_000;
/** The points for the slower variants. */
const FEW = 20_000;

const { entries, origin } = loadOblast();
await measure('1 oblast', () => entries);
await measure('the country', () => replicateToCountry(entries));

async function measure(name: string, areas: () => Iterable<IndexEntry>): Promise<void> {
  const { index, scale } = measureBuild(name, areas);
  const listed = shapesIn(index);
  const anywhere = pointsWithin(extentOf(index), MANY);
  const alongBorders = pointsAlongBorders(listed, MANY);
  const fast = measureLocate(index, anywhere);
  reportLocate('points anywhere', scale, fast);
  const slow = measureLocate(index, alongBorders);
  reportLocate('points within 10 m of borders', scale, slow);
  measureBruteForce(scale, listed, anywhere, fast);
  await measureAgainstPostgres(scale, listed, anywhere, fast);
}

function measureBuild(
  name: string,
  areas: () => Iterable<IndexEntry>,
): { index: PointIndex; scale: string } {
  const started = performance.now();
  const { value: index, bytes } = heldBy(() => buildPointIndex(areas()));
  const seconds = (performance.now() - started) / 1000;
  const { size } = index;
  const scale = `${name}, ${origin}: ${number(size.entries)} areas, ${number(size.positions)} positions`;
  report({ name: 'building the index', scale, figure: `${number(seconds)} s` });
  report({
    name: 'memory of the index',
    scale,
    figure: `${megabytes(bytes)} more once built, of it tables ${megabytes(size.bytes)}`,
    ratio: `${number(bytes / size.positions)} bytes a position`,
  });
  return { index, scale };
}

function measureLocate(index: PointIndex, points: Points): number {
  return perSecond(points.length / 2, () =>
    askAll(points, (lon, lat) => index.locate(lon, lat).length),
  );
}

function reportLocate(points: string, scale: string, rate: number): void {
  report({
    name: `locate, ${points}`,
    scale,
    figure: `${number(rate)} points/s`,
    ratio: `${number(rate / TARGET)} × the target`,
    target: `≥ ${number(TARGET)} points/s`,
    met: rate >= TARGET,
  });
}

function measureBruteForce(
  scale: string,
  listed: readonly IndexEntry[],
  points: Points,
  fast: number,
): void {
  const bruteForce = createBruteForce(listed);
  const some = points.subarray(0, 2 * FEW);
  const rate = perSecond(FEW, () => askAll(some, bruteForce), 2);
  report({
    name: 'the same by a plain loop',
    scale,
    figure: `${number(rate)} points/s`,
    ratio: `locate is ${number(fast / rate)} × as fast`,
  });
}

async function measureAgainstPostgres(
  scale: string,
  listed: readonly IndexEntry[],
  points: Points,
  fast: number,
): Promise<void> {
  const { oneByOne, inBulk } = await measurePostgres(listed, points.subarray(0, 2 * FEW));
  report({
    name: 'the same by PostgreSQL, polygon @> point with GiST, one by one',
    scale,
    figure: `${number(oneByOne)} points/s a connection`,
    ratio: `locate is ${number(fast / oneByOne)} × as fast`,
  });
  report({
    name: 'the same by PostgreSQL, all points in one statement',
    scale,
    figure: `${number(inBulk)} points/s`,
    ratio: `locate is ${number(fast / inBulk)} × as fast`,
  });
}

function extentOf(index: PointIndex) {
  const boxes = Array.from({ length: index.size.entries }, (_, place) => index.box(place));
  return boxOfBoxes(boxes.filter((box) => box !== undefined)) ?? [0, 0, 0, 0];
}

/** Restored from the index, because a country is too large to hold twice while memory is measured. */
function shapesIn(index: PointIndex): readonly IndexEntry[] {
  return Array.from({ length: index.size.entries }, (_, place) => ({
    key: String(place),
    group: 0,
    shape: index.shape(place) ?? [],
  }));
}
