import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { makeFolder } from '../../files/make-folder.ts';
import type { Binaries } from './binaries.ts';
import type { ClusterAccess } from './cluster.ts';
import { choosePort, rememberPort, rememberedPort } from './port.ts';
import { findPostmaster, untilReady } from './postmaster.ts';
import { type ServerSettings, settingArguments } from './settings.ts';

export interface StartOptions {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly access: ClusterAccess;
  readonly settings: ServerSettings;
  /** Other processes know the port already, so it must not change. */
  readonly samePort: boolean;
}

const TRIES = 50;
const LOG_SIZE_LIMIT = 5 * 1024 * 1024;

/** The content that postmaster.opts must have if a running server has the wanted settings. */
export function startArguments(access: ClusterAccess, settings: ServerSettings): readonly string[] {
  return ['-D', access.argument, ...settingArguments(settings)];
}

/**
 * Starts the server, waits until it accepts connections and returns its port. After a kill, children of the old server may
 * still be writing. PostgreSQL then refuses to start, so this retries until they have ended. It also retries if the port was
 * taken between the check and the start.
 */
export async function startPostmaster(options: StartOptions): Promise<Result<number, Said>> {
  let complaint = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = options.samePort
      ? await rememberedPort(options.folder)
      : await choosePort(options.folder);
    if (port === undefined) {
      return refuse({
        uk: 'Для бази даних не знайшлося вільного порту між 29000 і 32767.',
        en: 'No free port was found between 29000 and 32767 for the database.',
      });
    }
    const started = await startOnce(options, port);
    if (started.ok) {
      await rememberPort(options.folder, port);
      return ok(port);
    }
    complaint = started.refusal;
    // A process that has been killed since had just started it.
    const other = await findPostmaster(options.access.cwd);
    if (other !== undefined && (await untilReady(options.access.cwd))) return ok(other.port);
    if (!/shared memory block|could not bind|lock file|Address already in use/i.test(complaint)) {
      break;
    }
    await wait(200);
  }
  return refuse({
    uk: `База даних у ${options.folder} не запустилася: ${complaint}`,
    en: `The database in ${options.folder} did not start: ${complaint}`,
  });
}

async function startOnce(options: StartOptions, port: number): Promise<Result<undefined, string>> {
  const logPath = await openLog(options.folder);
  const log = await open(logPath, 'a');
  const before = (await log.stat()).size;
  try {
    const child = spawn(
      options.binaries.postgres,
      [...startArguments(options.access, options.settings), '-p', String(port)],
      {
        cwd: options.access.cwd,
        ...options.access.account,
        env: { PATH: process.env.PATH, LC_MESSAGES: 'C' },
        stdio: ['ignore', log.fd, log.fd],
        // Runs in its own process group: Ctrl-C in the terminal reaches only this process, which stops the server cleanly.
        detached: true,
      },
    );
    child.on('error', () => undefined);
    child.unref();
    if (await hasStarted(child, options.access.cwd)) return ok(undefined);
  } finally {
    await log.close();
  }
  const said = (await readFile(logPath, 'utf8')).slice(before);
  return refuse(said.trim().split('\n').slice(-4).join(' ') || 'it gave no reason');
}

/** The pid file appears shortly after the process starts. Until then only the end of the process can be observed. */
async function hasStarted(child: ChildProcess, cluster: string): Promise<boolean> {
  const path = join(cluster, 'postmaster.pid');
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text.startsWith(`${child.pid}\n`)) return untilReady(cluster);
    await wait(10);
  }
  return false;
}

/** One log file, and the one before it. */
async function openLog(folder: string): Promise<string> {
  const logs = join(folder, 'postgres-log');
  await makeFolder(logs, 0o700);
  const path = join(logs, 'postgres.log');
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_SIZE_LIMIT) await rename(path, join(logs, 'postgres.1.log'));
  return path;
}
