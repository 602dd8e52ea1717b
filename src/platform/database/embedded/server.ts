import { mkdir, realpath } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { Logger } from '../../log/logger.ts';
import { adoptOrStart, type Installation } from './adopt-or-start.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import {
  type ClusterAccess,
  clusterAccess,
  clusterFolder,
  clusterVersion,
  makeCluster,
} from './cluster.ts';
import { ServerLocks } from './locks.ts';
import { keepRunning } from './keep-running.ts';
import { makePasswords, type Passwords, readPasswords } from './passwords.ts';
import { processAccount } from './process-account.ts';
import { ensureRolesAndDatabase, type ServerUrls, serverUrls } from './roles.ts';
import { refreshSorting } from './sorting.ts';
import { SERVER_SETTINGS, type ServerSettings } from './settings.ts';

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
    if (joined?.ok) {
      const { installation, urls } = joined.value;
      return ok({ urls, leave: keepRunning(installation, locks, log) });
    }
    locks.close();
    return (
      joined ?? refuse(`Another process has been starting or stopping the database of ${folder}.`)
    );
  } catch (error) {
    locks.close();
    throw error;
  }
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

interface Joined {
  readonly installation: Installation;
  readonly urls: ServerUrls;
}

/** At the door: nobody else starts or stops the server meanwhile. */
async function join(
  folder: string,
  settings: ServerSettings,
  locks: ServerLocks,
  log: Logger,
): Promise<Result<Joined, string>> {
  const account = await processAccount(clusterFolder(folder));
  const binaries = await findBinaries(account);
  if (!binaries.ok) return binaries;
  const passwords = await cluster(folder, binaries.value, account, log);
  if (!passwords.ok) return passwords;
  const access = await clusterAccess(clusterFolder(folder), account);
  if (access === undefined) {
    return refuse(`DATA_DIR ${folder} is closed to the account that owns its database.`);
  }
  const installation = { folder, binaries: binaries.value, access, settings };
  const port = await adoptOrStart(installation, locks.deserted(), log);
  if (!port.ok) return port;
  const urls = serverUrls(port.value, passwords.value);
  await ensureRolesAndDatabase(urls, passwords.value);
  await refreshSorting(urls, log);
  locks.enter();
  return ok({ installation, urls });
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
