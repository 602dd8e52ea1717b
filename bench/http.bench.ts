import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fillWithAreas } from './http/installations.ts';
import { compare, type Load } from './http/load.ts';
import { type ServerProcess, startProcess } from './http/server-process.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { loadOblast } from './locate/areas.ts';
import { replicateToCountry } from './locate/country.ts';
import { megabytes, number, report } from './report.ts';

/** The application over HTTP compared with a server that does nothing, in one run; its start and its memory. */

const APP_PORT = Number(process.env['BENCH_PORT'] ?? 26_100);
const BARE_PORT = APP_PORT + 1;
const BARE = resolve(import.meta.dirname, 'http/bare-server.ts');
const DEMO = 'demonstration community';

/** Places all over the community, so that no single answer stays in a processor's cache. */
const POINTS = Array.from({ length: 100 }, (_, index) => {
  const lat = (45.66 + (index % 10) * 0.023).toFixed(4);
  const lon = (29.4 + Math.floor(index / 10) * 0.025).toFixed(4);
  return `/api/v1/locate?lat=${lat}&lon=${lon}`;
});

const folder = await newFolder();
try {
  await measureDemonstration();
  await measureCountry();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureDemonstration(): Promise<void> {
  const data = join(folder, 'demonstration');
  const first = await startApp(data, APP_PORT);
  report({ name: 'first start, empty database', scale: DEMO, figure: `${seconds(first)} s` });
  await first.stop();
  const app = await startApp(data, APP_PORT);
  report({
    name: 'start with data present, to /ready',
    scale: DEMO,
    figure: `${seconds(app)} s`,
    target: '≤ 2 s',
    met: app.startMs <= 2000,
  });
  report({
    name: 'memory at rest',
    scale: DEMO,
    figure: megabytes(app.memory()),
    target: '≤ 210 MB',
    met: app.memory() <= 210_000_000,
  });
  await measureLocate(app);
  report({
    name: 'memory after the load',
    scale: DEMO,
    figure: megabytes(app.memory()),
    target: '≤ 280 MB',
    met: app.memory() <= 280_000_000,
  });
  await app.stop();
}

async function measureLocate(app: ServerProcess): Promise<void> {
  const { bare, ours } = await against(app, POINTS, 'application/json');
  const ratio = ours.requestsPerSecond / bare.requestsPerSecond;
  report({
    name: '/api/v1/locate',
    scale: DEMO,
    figure: told(ours),
    ratio: `${percent(ratio)} of a bare server (${told(bare)})`,
    target: '≥ 60 %',
    met: ratio >= 0.6,
  });
  report({
    name: '/api/v1/locate, p99 under load',
    scale: DEMO,
    figure: `${number(ours.p99)} ms`,
    ratio: `${number(ours.p99 / bare.p99)} × the bare server's`,
    target: '≤ 3 ×',
    met: ours.p99 <= 3 * bare.p99,
  });
}

/** The bare server sends the bytes of the application's answer for the first path. */
async function against(app: ServerProcess, paths: readonly string[], type: string) {
  const answer = await fetch(`${app.url}${paths[0]}`, {
    headers: { 'accept-encoding': 'identity' },
  });
  if (answer.status !== 200) throw new Error(`${paths[0]} answers ${answer.status}`);
  const bodyFile = join(folder, 'body');
  await writeFile(bodyFile, Buffer.from(await answer.arrayBuffer()));
  const given = [String(BARE_PORT), bodyFile, JSON.stringify({ 'Content-Type': type })];
  const bare = await startProcess([BARE, ...given], BARE_PORT, '/');
  try {
    return await compare(bare, app, paths);
  } finally {
    await bare.stop();
  }
}

async function measureCountry(): Promise<void> {
  const data = join(folder, 'country');
  const oblast = loadOblast();
  const areas = await fillWithAreas(data, replicateToCountry(oblast.entries));
  const app = await startApp(data, APP_PORT);
  const scale = `the country, ${oblast.origin}: ${number(areas)} areas, 1.26 million positions`;
  report({ name: 'start with data present, to /ready', scale, figure: `${seconds(app)} s` });
  report({ name: 'memory at rest', scale, figure: megabytes(app.memory()) });
  await app.stop();
}

function told({ requestsPerSecond, p50, p99, cpuMs }: Load): string {
  const times = `p50 ${number(p50)} ms, p99 ${number(p99)} ms`;
  return `${number(requestsPerSecond)} requests/s, ${times}, ${number(cpuMs)} ms of CPU`;
}

function percent(ratio: number): string {
  return `${number(ratio * 100)} %`;
}

function seconds({ startMs }: ServerProcess): string {
  return number(startMs / 1000);
}
