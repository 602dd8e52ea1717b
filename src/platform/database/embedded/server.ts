import { mkdir, realpath } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Logger } from '../../log/logger.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import {
  type ClusterAccess,
  clusterAccess,
  clusterFolder,
  clusterVersion,
  makeCluster,
} from './cluster.ts';
import { ServerLocks } from './locks.ts';
import { makePasswords, type Passwords, readPasswords } from './passwords.ts';
import { rememberPort } from './port.ts';
import { findPostmaster, lastArguments, stopPostmaster, untilReady } from './postmaster.ts';
import { processAccount } from './process-account.ts';
import { ensureRolesAndDatabase, type ServerUrls, serverUrls } from './roles.ts';
import { SERVER_SETTINGS, type ServerSettings } from './settings.ts';
import { startArguments, startPostmaster } from './start-postmaster.ts';

export interface EmbeddedServer {
  readonly urls: ServerUrls;
  /** The last process that leaves stops the server. */
  leave(): Promise<void>;
}

export interface EmbeddedOptions {
  /** DATA_DIR. */
  readonly folder: string;
  readonly settings?: ServerSettings;
}

/** How often we look whether the server still runs: after a crash it is started again. */
const WATCH_MILLISECONDS = 500;

/**
 * Joins the PostgreSQL of a data folder: makes its cluster the first time, starts it where it does not
 * run, and shares it with every other process that has joined (the app, the command line). Refuses with
 * a sentence.
 */
export async function joinServer(
  options: EmbeddedOptions,
  log: Logger,
): Promise<Result<EmbeddedServer, string>> {
  const opened = await openFolder(options.folder);
  if (!opened.ok) return opened;
  const { folder, locks } = opened.value;
  const settings = { ...SERVER_SETTINGS, ...options.settings };
  try {
    const joined = await locks.atTheDoor(() => join(folder, settings, locks, log));
    if (joined?.ok) return ok(keepRunning(joined.value, locks, log));
    locks.close();
    return (
      joined ?? refuse(`Another process has been starting or stopping the database of ${folder}.`)
    );
  } catch (error) {
    locks.close();
    throw error;
  }
}

/** What is needed to start the server, the first time and again. */
interface Installation {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly access: ClusterAccess;
  readonly settings: ServerSettings;
  readonly urls: ServerUrls;
}

async function openFolder(
  given: string,
): Promise<Result<{ folder: string; locks: ServerLocks }, string>> {
  if (process.platform === 'win32') {
    return refuse(
      'On Windows set DATABASE_URL to a PostgreSQL of your own, or run Poruch inside WSL: the embedded database is for Linux and macOS.',
    );
  }
  try {
    await mkdir(given, { recursive: true });
    const folder = await realpath(given);
    return ok({ folder, locks: new ServerLocks(folder) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      `DATA_DIR ${given} cannot be used (${reason}): choose a folder that this account may write to.`,
    );
  }
}

/** At the door: nobody else starts or stops the server meanwhile. */
async function join(
  folder: string,
  settings: ServerSettings,
  locks: ServerLocks,
  log: Logger,
): Promise<Result<Installation, string>> {
  const account = await processAccount(clusterFolder(folder));
  const binaries = await findBinaries(account);
  if (!binaries.ok) return binaries;
  const passwords = await cluster(folder, binaries.value, account, log);
  if (!passwords.ok) return passwords;
  const access = await clusterAccess(clusterFolder(folder), account);
  if (access === undefined) {
    return refuse(`DATA_DIR ${folder} is closed to the account that owns its database.`);
  }
  const start = { folder, binaries: binaries.value, access, settings };
  const port = await adoptOrStart(start, locks.deserted(), log);
  if (!port.ok) return port;
  const urls = serverUrls(port.value, passwords.value);
  await ensureRolesAndDatabase(urls, passwords.value);
  locks.enter();
  return ok({ ...start, urls });
}

/** The cluster's passwords; the cluster is made when there is none. */
async function cluster(
  folder: string,
  binaries: Binaries,
  account: ClusterAccess['account'],
  log: Logger,
): Promise<Result<Passwords, string>> {
  const version = await clusterVersion(folder);
  const passwords = await readPasswords(folder);
  if (version === undefined) {
    const made = passwords ?? (await makePasswords(folder));
    log.info({ version: binaries.version }, 'making the database');
    const result = await makeCluster(folder, binaries, account, made.superuser);
    return result.ok ? ok(made) : result;
  }
  if (version !== binaries.version.split('.')[0]) {
    return refuse(
      `The database in ${folder} is of PostgreSQL ${version}, and this Poruch brings PostgreSQL ${binaries.version}: restore a backup into a new DATA_DIR, or set DATABASE_URL.`,
    );
  }
  if (passwords === undefined) {
    return refuse(
      `The database in ${folder} is there, but keys/postgres.json with its passwords is not: restore that file.`,
    );
  }
  return ok(passwords);
}

type Start = Omit<Installation, 'urls'>;

/**
 * Answers the port. A server that runs without anybody was left behind by a process that was killed: it
 * is taken over where it runs as we would run it, else stopped in order and started anew.
 */
async function adoptOrStart(
  start: Start,
  deserted: boolean,
  log: Logger,
): Promise<Result<number, string>> {
  const cluster = clusterFolder(start.folder);
  const running = await findPostmaster(cluster);
  if (running === undefined) return startPostmaster({ ...start, samePort: !deserted });
  if (!deserted || (await runsAsWanted(cluster, start))) {
    if (!(await untilReady(cluster))) return startPostmaster({ ...start, samePort: !deserted });
    const found = await findPostmaster(cluster);
    await rememberPort(start.folder, found?.port ?? running.port);
    return ok(found?.port ?? running.port);
  }
  log.info('stopping a database server that was started with other settings');
  if (!(await stopPostmaster(running.pid))) {
    return refuse(`The old database server (process ${running.pid}) does not stop.`);
  }
  return startPostmaster({ ...start, samePort: false });
}

async function runsAsWanted(cluster: string, start: Start): Promise<boolean> {
  const last = await lastArguments(cluster);
  const wanted = startArguments(start.access, start.settings).map((argument) => `"${argument}"`);
  return last.startsWith(`${start.binaries.postgres} ${wanted.join(' ')}`);
}

/** Starts the server again when it is gone, and gives the way to leave it. */
function keepRunning(installation: Installation, locks: ServerLocks, log: Logger): EmbeddedServer {
  let busy: Promise<void> | undefined;
  let left: Promise<void> | undefined;
  const watch = setInterval(() => {
    busy ??= restartWhenGone(installation, locks, log).finally(() => {
      busy = undefined;
    });
  }, WATCH_MILLISECONDS);
  watch.unref();
  const leave = async () => {
    clearInterval(watch);
    await busy;
    locks.leave();
    await locks.atTheDoor(async () => {
      if (!locks.deserted()) return;
      const running = await findPostmaster(clusterFolder(installation.folder));
      if (running !== undefined) await stopPostmaster(running.pid);
    });
    locks.close();
  };
  return {
    urls: installation.urls,
    leave: () => {
      left ??= leave();
      return left;
    },
  };
}

async function restartWhenGone(
  installation: Installation,
  locks: ServerLocks,
  log: Logger,
): Promise<void> {
  const cluster = clusterFolder(installation.folder);
  try {
    if ((await findPostmaster(cluster)) !== undefined) return;
    await locks.atTheDoor(async () => {
      if ((await findPostmaster(cluster)) !== undefined) return;
      log.warn('the database server is gone: starting it again');
      const started = await startPostmaster({ ...installation, samePort: true });
      if (!started.ok) log.error({ reason: started.refusal }, 'the database server stays away');
    });
  } catch (error) {
    log.error({ err: error }, 'looking after the database server failed');
  }
}
