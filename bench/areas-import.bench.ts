import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Installation } from '../src/app.ts';
import { signedInStaff } from '../src/modules/identity/testing.ts';
import { mapOfBeats, mapOfOblasts } from './areas/big-maps.ts';
import { openImportDesk, type ImportDesk } from './areas/import-desk.ts';
import { percentile, startLoad } from './http/paced-load.ts';
import { newFolder, startApp } from './http/start-app.ts';
import type { ServerProcess } from './http/server-process.ts';
import { number, report } from './report.ts';
import { openEmptyHouse } from './reports/house.ts';
import { bringRealOblast } from './reports/real-oblast.ts';

/**
 * A coordinator looks at a large map and imports it, while residents read: against the built application in a process
 * of its own. What residents wait meanwhile is compared with what they waited before, in the same run.
 */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_660);
const READERS_PER_SECOND = 40;
const QUIET_MS = 8_000;
const MOST_PREVIEW_MS = 1_500;
const MOST_MEANWHILE_MS = 50;
const PATHS = ['/', '/find', '/emergency', '/reports'];

const folder = await newFolder();
try {
  await measure(join(folder, 'data'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(data: string): Promise<void> {
  const beats = mapOfBeats(330);
  const oblasts = mapOfOblasts(5);
  const prepared = beats && oblasts ? await prepare(data) : undefined;
  if (!beats || !oblasts || !prepared) {
    console.log('the real oblast is not at hand: PORUCH_REAL_DATA names its folder');
    return;
  }
  const app = await startApp(data, PORT);
  try {
    const desk = openImportDesk(app.url, prepared.cookie);
    // The first look starts the threads, as the first of a day does.
    await desk.preview({ name: 'warm-up.geojson', bytes: beats, kind: 'beat' });
    await look(app, desk, '330 beats without a parent', { bytes: beats, kind: 'beat' });
    await look(app, desk, 'five oblasts', { bytes: oblasts, kind: '' });
  } finally {
    await app.stop();
  }
}

async function prepare(data: string): Promise<{ readonly cookie: string } | undefined> {
  const house: Installation = await openEmptyHouse(data);
  try {
    if (!(await bringRealOblast(house))) return undefined;
    const { platform, signIn } = house.context;
    const { token } = await signedInStaff(platform, { role: 'coordinator' });
    return { cookie: `${signIn.site.sessionCookie}=${token}` };
  } finally {
    await house.close();
  }
}

async function look(
  app: ServerProcess,
  desk: ImportDesk,
  scale: string,
  file: { readonly bytes: Uint8Array; readonly kind: string },
): Promise<void> {
  const readers = startLoad(app.url, PATHS, READERS_PER_SECOND);
  await wait(QUIET_MS);
  const quiet = percentile(readers.take(), 0.99);
  const { previewMs, confirm } = await desk.preview({ name: `${scale}.geojson`, ...file });
  const looking = percentile(readers.take(), 0.99);
  await confirm();
  const importing = percentile(readers.take(), 0.99);
  await readers.stop();
  report({
    name: 'preview of a map at the desk, from asking to the whole page',
    scale,
    figure: `${number(previewMs)} ms`,
    target: `≤ ${number(MOST_PREVIEW_MS)} ms`,
    met: previewMs <= MOST_PREVIEW_MS,
  });
  const most = Math.max(MOST_MEANWHILE_MS, 2 * quiet);
  for (const [while_, p99] of [
    ['somebody looks at it', looking],
    ['it is written', importing],
  ] as const) {
    report({
      name: `p99 of a resident’s page while ${while_}`,
      scale: `${scale}, ${READERS_PER_SECOND} pages a second`,
      figure: `${number(p99)} ms`,
      ratio: `${number(p99 / quiet)} times the quiet ${number(quiet)} ms`,
      target: `≤ ${number(most)} ms`,
      met: p99 <= most,
    });
  }
}
