import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteWithoutCache } from './site-without-cache.ts';
import { plantMeetings } from './meetings/plant-meetings.ts';
import { timePages } from './pages/time-pages.ts';
import { number } from './report.ts';
import { bringDemonstration, openEmptyHouse } from './reports/house.ts';
import { bringRealOblast } from './reports/real-oblast.ts';

/**
 * Public lists of a hundred thousand meetings: by area and month, by kind and language, as complete pages made in this process.
 * Uses the settlements of the real Odesa oblast if its data is available.
 */

const COUNT = Number(process.env['MEETING_COUNT'] ?? '100000');
const TARGET_MS = 40;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openEmptyHouse(folder);
const isReal = await bringRealOblast(house);
if (!isReal) await bringDemonstration(house);
const site = siteWithoutCache(house);
try {
  await plantMeetings(house.ownerUrl, COUNT);
  const where = isReal ? 'the real oblast' : 'demonstration community';
  const scale = `${number(COUNT)} meetings, ${where}`;
  await timePages({ site, scale, pages: pages(), targetMs: TARGET_MS, says: 'біля магазину' });
} finally {
  await house.close();
  await rm(folder, { recursive: true, force: true });
}

function pages(): readonly (readonly [name: string, path: string])[] {
  const { areas, platform } = house.context;
  const widest = areas.roots()[0];
  const hromada = areas.all
    .filter(({ kind }) => kind === 'hromada')
    .toSorted((a, b) => areas.descendants(b.id).length - areas.descendants(a.id).length)[0];
  const village = hromada && areas.descendants(hromada.id, 'settlement')[0];
  const month = platform.clock.today().toPlainYearMonth().add({ months: 1 }).toString();
  const list = `/area/${hromada?.slug}/meetings`;
  return [
    ['everything to come', '/meetings'],
    ['everything of a month', `/meetings?month=${month}`],
    ['an oblast, a month', `/area/${widest?.slug}/meetings?month=${month}`],
    ['an oblast, a month, one kind', `/area/${widest?.slug}/meetings?month=${month}&kind=library`],
    ['an oblast, a rare language', `/area/${widest?.slug}/meetings?language=ro`],
    ['a hromada, to come', list],
    ['a hromada, a month', `${list}?month=${month}`],
    ['a village', `/area/${village?.slug}/meetings`],
  ];
}
