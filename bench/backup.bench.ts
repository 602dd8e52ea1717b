import { existsSync } from 'node:fs';
import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type KeeperRun, runKeeper } from './backup/keeper.ts';
import { FILES, fillInstallation, ROWS } from './backup/large-installation.ts';
import { type PacedLoad, percentile, startLoad } from './http/paced-load.ts';
import { newFolder, startApp } from './http/start-app.ts';
import { megabytes, number, report } from './report.ts';

/** A backup of a large installation while residents use it, and a restore, in one run. */

const PORT = Number(process.env['BENCH_PORT'] ?? 28_100);
const PER_SECOND = 100;
const QUIET_MS = 10_000;
const ROUNDS = 3;
const PATHS = ['/officer/olena-zrazkova', '/api/v1/locate?lat=45.89&lon=29.70', '/emergency', '/'];
const scale = `${number(ROWS)} rows and ${number(FILES)} files; ${PER_SECOND} requests/s`;

const folder = await newFolder();
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const data = join(folder, 'data');
  const key = join(folder, 'backup.key');
  await writeFile(key, Buffer.alloc(32, 1));
  const first = await startApp(data, PORT);
  await first.stop();
  await fillInstallation(data);
  await measureCommand(data, key);
  await measureNightly(data, key);
  await measureRestore(join(folder, 'round-0'), key);
}

/** `poruch backup` beside the server, quiet and busy rounds alternating, so that other load affects both. */
async function measureCommand(data: string, key: string): Promise<void> {
  const app = await startApp(data, PORT);
  const load = startLoad(app.url, PATHS, PER_SECOND);
  await wait(QUIET_MS);
  load.take();
  const quiet: number[] = [];
  const busy: number[] = [];
  const runs: KeeperRun[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    quiet.push(await quietP99(load));
    runs.push(await runKeeper(data, ['backup', join(folder, `round-${round}`), '--key-file', key]));
    busy.push(percentile(load.take(), 99));
  }
  await load.stop();
  await app.stop();
  const { size } = await stat(join(folder, 'round-0'));
  report({
    name: 'poruch backup, locked, while it is served',
    scale,
    figure: `${number(median(runs.map(({ seconds }) => seconds)))} s, archive of ${megabytes(size)}, memory ${megabytes(Math.max(...runs.map(({ memory }) => memory)))}`,
  });
  reportP99('p99 of requests during the backup', quiet, busy);
}

/** The nightly backup, which the server makes itself. */
async function measureNightly(data: string, key: string): Promise<void> {
  const backups = join(folder, 'backups');
  const settings = { BACKUP_DIR: backups, BACKUP_CRON: '* * * * *', BACKUP_KEY_FILE: key };
  const app = await startApp(data, PORT, settings);
  const load = startLoad(app.url, PATHS, PER_SECOND);
  const quiet: number[] = [];
  const busy: number[] = [];
  let memory = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await wait(QUIET_MS / 2);
    load.take();
    while (!(await isBackingUp(backups))) await wait(20);
    quiet.push(percentile(load.take(), 99));
    const before = app.memory();
    while (await isBackingUp(backups)) {
      memory = Math.max(memory, app.memory() - before);
      await wait(50);
    }
    busy.push(percentile(load.take(), 99));
  }
  await load.stop();
  await app.stop();
  report({ name: 'memory that the nightly backup adds', scale, figure: megabytes(memory) });
  reportP99('p99 of requests during the nightly backup', quiet, busy);
}

async function isBackingUp(backups: string): Promise<boolean> {
  if (!existsSync(backups)) return false;
  return (await readdir(backups)).some((name) => name.endsWith('.half'));
}

async function measureRestore(archive: string, key: string): Promise<void> {
  const elsewhere = join(folder, 'elsewhere');
  const { seconds, memory } = await runKeeper(elsewhere, ['restore', archive, '--key-file', key]);
  report({
    name: 'poruch restore into an empty folder, its database made',
    scale,
    figure: `${number(seconds)} s, memory ${megabytes(memory)}`,
    target: '≤ 60 s',
    met: seconds <= 60,
  });
  const app = await startApp(elsewhere, PORT);
  const answer = await fetch(`${app.url}${PATHS[0]}`);
  report({
    name: 'the restored installation',
    scale,
    figure: `answers ${answer.status}`,
    target: 'answers 200',
    met: answer.status === 200,
  });
  await app.stop();
}

async function quietP99(load: PacedLoad): Promise<number> {
  await wait(QUIET_MS);
  return percentile(load.take(), 99);
}

function reportP99(name: string, quiet: readonly number[], busy: readonly number[]): void {
  const ratio = median(busy) / median(quiet);
  report({
    name,
    scale,
    figure: `${number(median(busy))} ms; quiet ${number(median(quiet))} ms; rounds ${busy.map((ms, round) => `${number(ms)}/${number(quiet[round] ?? 0)}`).join(', ')}`,
    ratio: `${number(ratio)} × quiet`,
    target: '≤ 2 ×',
    met: ratio <= 2,
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
