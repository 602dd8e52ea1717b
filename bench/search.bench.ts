import { buildSearchIndex, type SearchIndex } from '#modules/areas/domain/search/search-index.ts';
import { heldBy } from './locate/memory.ts';
import { megabytes, number, report } from './report.ts';
import { loadPlaces } from './search/places.ts';
import { timePostgres } from './search/postgres.ts';
import { typedQueries } from './search/typing.ts';

/** Search while typing, letter by letter, in process and in PostgreSQL. */

const TARGET = 15;
const QUERIES = 6_000;
/** The queries for PostgreSQL. */
const FEW = 1_000;

const made = loadPlaces();
const scale = `${number(made.places.length)} places, ${made.origin}`;
const started = performance.now();
const { value: index, bytes } = heldBy(() => buildSearchIndex(made.places, made.aroundOf));
report({ name: 'building the search', scale, figure: `${number(performance.now() - started)} ms` });
report({
  name: 'memory of the search',
  scale,
  figure: megabytes(bytes),
  ratio: `${number(bytes / made.places.length)} bytes a place`,
});

const queries = typedQueries(made, QUERIES);
const own = bestTimes(index, queries);
const slow = percentile(own, 99);
report({
  name: 'search as typed',
  scale: `${scale}; ${number(QUERIES)} queries`,
  figure: `p50 ${number(percentile(own, 50))} ms, p99 ${number(slow)} ms, longest ${number(percentile(own, 100))} ms`,
  ratio: `${number(slow / TARGET)} of the target`,
  target: `p99 ≤ ${TARGET} ms`,
  met: slow <= TARGET,
});

const theirs = await timePostgres(made.places, queries.slice(0, FEW));
const same = own.slice(0, FEW);
report({
  name: 'the same by PostgreSQL, pg_trgm with GIN',
  scale: `${number(FEW)} of them`,
  figure: `p50 ${number(percentile(theirs, 50))} ms, p99 ${number(percentile(theirs, 99))} ms`,
  ratio: `ours is ${number(percentile(theirs, 50) / percentile(same, 50))} × as fast at p50, ${number(percentile(theirs, 99) / percentile(same, 99))} × at p99`,
});

const hostile = ['я'.repeat(10_000_000), 'вул с школа '.repeat(10_000), "'".repeat(10_000_000)];
report({
  name: 'what nobody means: 10 MB, 30,000 words, only apostrophes',
  scale,
  figure: `longest ${number(percentile(bestTimes(index, hostile), 100))} ms`,
});

/** The best of three after a warm-up round: other programs can only make it slower. */
function bestTimes(search: SearchIndex, asked: readonly string[]): readonly number[] {
  const best = asked.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 4; round += 1) {
    asked.forEach((query, place) => {
      const before = performance.now();
      search.search(query);
      const took = performance.now() - before;
      if (round > 0) best[place] = Math.min(best[place] ?? took, took);
    });
  }
  return best;
}

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
