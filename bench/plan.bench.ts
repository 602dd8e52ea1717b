import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteWithoutCache } from './site-without-cache.ts';
import { plantPlans } from './plan/plant-plan.ts';
import { timePages } from './pages/time-pages.ts';
import { number } from './report.ts';
import { bringDemonstration, openEmptyHouse } from './reports/house.ts';
import { bringRealOblast } from './reports/real-oblast.ts';

/**
 * Public pages of two thousand joint actions over ten years: the list, the scorecard and the map, made completely in this
 * process. Uses the hromadas of the real Odesa oblast if its data is available.
 */

const COUNT = Number(process.env['ACTION_COUNT'] ?? '2000');
const TARGET_MS = 50;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openEmptyHouse(folder);
const isReal = await bringRealOblast(house);
if (!isReal) await bringDemonstration(house);
const site = siteWithoutCache(house);
try {
  const year = house.context.platform.clock.today().year;
  await plantPlans(house.ownerUrl, { count: COUNT, newest: year });
  const where = isReal ? 'the real oblast' : 'demonstration community';
  const scale = `${number(COUNT)} actions over ten years, ${where}`;
  await timePages({ site, scale, pages: pagesOf(year), targetMs: TARGET_MS, says: '102' });
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
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
