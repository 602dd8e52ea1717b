import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { folderForDatabases } from '#platform/testing/folder-in-memory.ts';
import { exitCode } from '../../tools/child.ts';
import { ROOT, SERVER } from '../../tools/paths.ts';
import { COMPILED } from './compiled.ts';
import { freePort } from './free-port.ts';

/** A running application with a database of its own. */
export interface RunningApp {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What it has written so far: its log. */
  readonly output: () => string;
  /** SIGTERM, then its exit code; the data folder stays until `remove`. */
  readonly stop: () => Promise<number>;
  /** SIGKILL. */
  readonly kill: () => Promise<void>;
  /** Stops it, if need be, and removes its data. */
  readonly remove: () => Promise<void>;
}

export interface StartOptions {
  /** Over the defaults; an empty text unsets one. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder that an earlier run left; by default what a first start has made, filled by the demonstration. */
  readonly dataDir?: string;
  /** By which name it is reached: `localhost` where passkeys are wanted, which addresses of numbers do not have. */
  readonly hostname?: 'localhost';
  /** Milliseconds until /ready must answer. */
  readonly patience?: number;
}

const FIRST_START_VARIABLE = 'PORUCH_FIRST_START';

/**
 * Starts a new installation, stops it, and keeps its folder to be copied for every application that is started from now on, in
 * workers, too: to create and fill a database took longer than all the rest of a start. Answers how to remove it.
 */
export async function startFirst(): Promise<() => Promise<void>> {
  const first = await startApp({ dataDir: await newFolder() });
  await first.stop();
  process.env[FIRST_START_VARIABLE] = first.dataDir;
  return first.remove;
}

/** Starts the built server and waits until it is ready. The build must be there: see ensureBuilt. */
export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const dataDir = options.dataDir ?? (await copyOfFirstStart());
  const port = await freePort();
  const url = `http://${options.hostname ?? '127.0.0.1'}:${port}`;
  const child = spawn(process.execPath, ['--enable-source-maps', join(SERVER, 'main.js')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      TRUSTED_PROXIES: '127.0.0.1',
      NODE_COMPILE_CACHE: COMPILED,
      ...options.env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = exitCode(child);
  const stop = () => stopped(child, ended, () => output);
  try {
    await ready(`${url}/ready`, child, options.patience ?? 300_000, () => output);
  } catch (error) {
    child.kill('SIGKILL');
    await ended;
    throw error;
  }
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    output: () => output,
    stop,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    remove: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function copyOfFirstStart(): Promise<string> {
  const first = process.env[FIRST_START_VARIABLE];
  if (first === undefined) throw new Error('no application was started first');
  const folder = await newFolder();
  // Node’s own copying forgets whose a file is, and PostgreSQL opens only its own.
  await promisify(execFile)('cp', ['-a', `${first}/.`, folder]);
  return folder;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(folderForDatabases(), 'poruch-app-'));
  // Started as root, PostgreSQL runs as somebody else, who must be able to walk in.
  await chmod(folder, 0o755);
  return folder;
}

async function ready(
  url: string,
  child: ChildProcess,
  patience: number,
  output: () => string,
): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The application ended at its start:\n${output()}`);
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await wait(50);
  }
  throw new Error(`${url} was not ready after ${patience} ms:\n${output()}`);
}

async function stopped(
  child: ChildProcess,
  ended: Promise<number>,
  output: () => string,
): Promise<number> {
  child.kill('SIGTERM');
  const code = await Promise.race([ended, wait(30_000, undefined, { ref: false })]);
  if (code !== undefined) return code;
  child.kill('SIGKILL');
  throw new Error(`The application did not stop within 30 seconds of SIGTERM:\n${output()}`);
}
