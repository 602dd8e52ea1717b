import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteOf } from '../src/app.ts';
import { plantPlans } from './plan/plant-plan.ts';
import { number, report } from './report.ts';
import { bringDemonstration, openEmptyHouse } from './reports/house.ts';
import { bringRealOblast } from './reports/real-oblast.ts';
import { timesOf } from './reports/times.ts';

/**
 * What everybody asks of two thousand joint actions over ten years: the list, the scorecard, the map, whole pages made in the
 * process that is asked. Over the hromadas of the real Odesa oblast where its data are at hand.
 */

const COUNT = Number(process.env['ACTION_COUNT'] ?? '2000');
const TARGET_MS = 50;
const MOST_BYTES = 30 * 1024;
const MILLISECONDS = 4_000;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openEmptyHouse(folder);
const isReal = await bringRealOblast(house);
if (!isReal) await bringDemonstration(house);
const site = siteOf(house, new AbortController().signal);
try {
  const year = house.context.platform.clock.today().year;
  await plantPlans(house.ownerUrl, { count: COUNT, newest: year });
  const where = isReal ? 'the real oblast' : 'demonstration community';
  const scale = `${number(COUNT)} actions over ten years, ${where}, load ${number(loadavg()[0] ?? 0)}`;
  for (const [name, path] of pagesOf(year)) {
    const bytes = gzipSync(await ask(path)).length;
    const times = await timesOf(() => ask(path), { atOnce: 1, milliseconds: MILLISECONDS });
    report({
      name,
      scale,
      figure: `p50 ${number(times.p50)} ms, p99 ${number(times.p99)} ms, ${number(bytes / 1024)} KB`,
      target: `p99 ≤ ${TARGET_MS} ms, ≤ 30 KB`,
      met: times.p99 <= TARGET_MS && bytes <= MOST_BYTES,
    });
  }
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

async function ask(path: string): Promise<string> {
  const answer = await site.request(path);
  const text = await answer.text();
  // What says nothing is quick to say.
  if (answer.status !== 200 || !text.includes('102')) throw new Error(`${path}: nothing`);
  return text;
}

function pagesOf(year: number): readonly (readonly [name: string, path: string])[] {
  const plan = `/plan/${year}`;
  return [
    ['the list', plan],
    ['the list, narrowed', `${plan}?track=officers&state=late`],
    ['the list, in English, its last page', `/en${plan}?page=5`],
    ['the scorecard', `${plan}/scorecard`],
    ['the scorecard of the first year', `/plan/${year - 9}/scorecard`],
    ['the map', `${plan}/map`],
    ['the calendar', `${plan}/calendar`],
    ['the coverage', `${plan}/coverage`],
    ['one action', `${plan}/action/1000`],
  ];
}
