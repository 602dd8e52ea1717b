import { setTimeout as wait } from 'node:timers/promises';
import { percentile, startLoad } from '../http/paced-load.ts';
import type { ServerProcess } from '../http/server-process.ts';
import { number, report } from '../report.ts';
import { type FloodShape, startSilentFlood } from './silent-flood.ts';

const IDLE = { count: 20_000, networks: 100 };
const UPLOADS = { count: 100, networks: 20 };
/** Bytes from each connection: the largest file of a form. */
const UPLOADED = 9_000_000;
const ROUND_MS = 10_000;
const MIB = 1024 * 1024;

/** Pages and `/emergency` while connections that never send a complete request hold all they can. */
export async function measureSilence(app: ServerProcess, port: number): Promise<void> {
  const before = app.memory();
  await measure(app, 'silent connections', { port, ...IDLE });
  await measure(app, 'uploads that never end', { port, ...UPLOADS, uploaded: UPLOADED });
  const grown = (app.memory() - before) / MIB;
  report({
    name: 'memory that unfinished uploads hold',
    scale: `${UPLOADS.count} uploads of ${number(UPLOADED / 1e6)} MB`,
    figure: `${number(grown)} MiB`,
    target: '≤ 700 MiB',
    met: grown <= 700,
  });
}

async function measure(app: ServerProcess, name: string, flood: FloodShape): Promise<void> {
  const pages = startLoad(app.url, ['/emergency', '/'], 50);
  // A process that has just started still compiles what it runs.
  await wait(ROUND_MS);
  pages.take();
  await wait(ROUND_MS);
  const quiet = p99(pages.take());
  const flooded = await startSilentFlood(flood);
  pages.take();
  await wait(ROUND_MS);
  const times = pages.take();
  const kept = await flooded.stop();
  await pages.stop();
  report({
    name: `p99 of public pages under ${name}`,
    scale: `demonstration community; ${flood.count} from 127.0.0.0/8; 50 pages/s, all answered`,
    figure: `${number(p99(times))} ms; quiet ${number(quiet)} ms; ${kept} kept open`,
    ratio: `${number(p99(times) / quiet)} × quiet`,
    target: '≤ 2 × or ≤ 50 ms',
    met: p99(times) <= Math.max(2 * quiet, 50),
  });
}

function p99(times: readonly number[]): number {
  return percentile(times, 99);
}
