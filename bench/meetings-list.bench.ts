import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { siteOf } from '../src/app.ts';
import { plantMeetings } from './meetings/plant-meetings.ts';
import { number, report } from './report.ts';
import { bringDemonstration, openEmptyHouse } from './reports/house.ts';
import { bringRealOblast } from './reports/real-oblast.ts';
import { timesOf } from './reports/times.ts';

/**
 * What everybody asks of a hundred thousand meetings: by area and month, by kind and language, whole pages made in the
 * process that is asked. Over the settlements of the real Odesa oblast where its data are at hand.
 */

const COUNT = Number(process.env['MEETING_COUNT'] ?? '100000');
const TARGET_MS = 40;
const MOST_BYTES = 30 * 1024;
const MILLISECONDS = 4_000;

const folder = await mkdtemp(join(tmpdir(), 'poruch-bench-'));
const house = await openEmptyHouse(folder);
const isReal = await bringRealOblast(house);
if (!isReal) await bringDemonstration(house);
const site = siteOf(house, new AbortController().signal);
try {
  await plantMeetings(house.ownerUrl, COUNT);
  const where = isReal ? 'the real oblast' : 'demonstration community';
  const scale = `${number(COUNT)} meetings, ${where}, load ${number(loadavg()[0] ?? 0)}`;
  for (const [name, path] of pages()) {
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
  if (answer.status !== 200 || !text.includes('біля магазину')) throw new Error(`${path}: nothing`);
  return text;
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
