import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteWithoutCache } from './site-without-cache.ts';
import { number, report } from './report.ts';
import { bringDemonstration, openEmptyHouse } from './reports/house.ts';
import { plantPublished } from './reports/plant-published.ts';
import { bringRealOblast } from './reports/real-oblast.ts';
import { type Times, timesOf } from './reports/times.ts';

/**
 * Public lists of ten thousand to a million published reports: the first page, filtered ones, a square of the map, a page far
 * down, the API. Complete pages made in this process. Uses the settlements of the real Odesa oblast if its data is available,
 * otherwise the demonstration.
 */

const COUNTS = (process.env['REPORT_COUNTS'] ?? '10000,100000,1000000').split(',').map(Number);
const TARGET_MS = 50;
const MILLISECONDS = 4_000;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openEmptyHouse(folder);
const isReal = await bringRealOblast(house);
if (!isReal) await bringDemonstration(house);
const where = isReal ? 'the real oblast' : 'demonstration community';
const site = siteWithoutCache(house);
try {
  const first = new Map<string, Times>();
  for (const count of COUNTS) {
    const planting = performance.now();
    await plantPublished(house.ownerUrl, count);
    const scale = `${number(count)} published, ${where}, load ${number(loadavg()[0] ?? 0)}`;
    const took = (performance.now() - planting) / 1000;
    report({ name: 'planting', scale, figure: `${number(took)} s` });
    for (const [name, path] of await pages()) {
      const times = await timesOf(() => ask(path), { atOnce: 1, milliseconds: MILLISECONDS });
      const before = first.get(name) ?? times;
      first.set(name, before);
      report({
        name,
        scale,
        figure: `p50 ${number(times.p50)} ms, p99 ${number(times.p99)} ms`,
        ratio: `${number(times.p50 / before.p50)} × the median at ${number(COUNTS[0] ?? 0)}`,
        target: `p99 ≤ ${TARGET_MS} ms`,
        met: times.p99 <= TARGET_MS,
      });
    }
  }
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

async function ask(path: string): Promise<string> {
  const answer = await site.request(path);
  const text = await answer.text();
  // An empty page would be fast.
  if (answer.status !== 200 || !text.includes('біля магазину')) throw new Error(`${path}: nothing`);
  return text;
}

async function pages(): Promise<readonly (readonly [name: string, path: string])[]> {
  const { areas } = house.context;
  const hromada = largestHromada();
  const widest = areas.roots()[0];
  const list = `/area/${hromada?.slug}/reports`;
  const html = await ask(list);
  const square = /[?&](?:amp;)?(square=\d+)/.exec(html)?.[1];
  const after = /[?&](?:amp;)?(after=[0-9a-f-]+)/.exec(html)?.[1];
  if (!square || !after) throw new Error('a list without a map or a next page');
  // The last whole month: on the first days of a month the current one has few reports or none.
  const month = house.context.platform.clock
    .today()
    .subtract({ months: 1 })
    .toPlainYearMonth()
    .toString();
  return [
    ['first page of everything', '/reports'],
    ['first page of the widest area, with its map', `/area/${widest?.slug}/reports`],
    ['first page of a hromada, with its map', list],
    ['a hromada, one category, one month', `${list}?category=dark-place&month=${month}`],
    ['a hromada, open only', `${list}?state=open`],
    ['one square of its map', `${list}?${square}`],
    ['its next page', `${list}?${after}`],
    ['GeoJSON for programs', `/api/v1/reports.geojson?area=${hromada?.code}`],
    ['feed of a hromada', `/area/${hromada?.slug}/reports.atom`],
  ];
}

/** Where most reports are: they are distributed over the settlements in turn. */
function largestHromada() {
  const { areas } = house.context;
  const settlements = areas.all.filter(({ kind, centre }) => kind === 'settlement' && centre);
  const above = settlements.flatMap(({ id }) => areas.lineOf(id));
  const countOf = ({ id }: { readonly id: string }) => above.filter((one) => one === id).length;
  const hromadas = areas.all.filter(({ kind }) => kind === 'hromada');
  return hromadas.toSorted((one, other) => countOf(other) - countOf(one))[0];
}
