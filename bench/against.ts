import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { compare } from './http/load.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { BROWSER } from './public-pages/bare-copy.ts';
import { number, report } from './report.ts';
import { OTHER_ROOT_VARIABLE } from './variables.ts';

/** Pages of another commit beside those of this one, with the demonstration data that each brings: `npm run bench -- against`. */

const PORT = Number(process.env['BENCH_PORT'] ?? 27_500);
const PATHS = [
  '/',
  '/officer/olena-zrazkova',
  '/area/bilolissia',
  '/reports',
  '/meetings',
  '/emergency',
];
/** Two runs of one commit differ by less than this. */
const TOLERANCE = 1.1;

const root = process.env[OTHER_ROOT_VARIABLE];
if (root === undefined) throw new Error('run it as `npm run bench -- against COMMIT`');
const folder = await newFolder();
try {
  const main = join(root, 'dist/server/main.js');
  const other = await startApp(join(folder, 'other'), PORT, {}, main);
  const ours = await startApp(join(folder, 'ours'), PORT + 1);
  for (const path of PATHS) {
    const isInBoth = (await statusOf(other.url + path)) === 200;
    if (!isInBoth) continue;
    const both = await compare(other, ours, [path], { rounds: 3, headers: BROWSER });
    const ratio = both.ours.cpuMs / both.bare.cpuMs;
    report({
      name: `page: ${path}`,
      scale: `demonstration community, load ${number(loadavg()[0] ?? 0)}`,
      figure: `${number(both.ours.cpuMs)} ms of CPU, ${number(both.ours.requestsPerSecond)} requests/s`,
      ratio: `${number(ratio)} × the other commit (${number(both.bare.cpuMs)} ms, ${number(both.bare.requestsPerSecond)} requests/s)`,
      target: `≤ ${TOLERANCE} ×`,
      met: ratio <= TOLERANCE,
    });
  }
  await other.stop();
  await ours.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url);
  await answer.arrayBuffer();
  return answer.status;
}
