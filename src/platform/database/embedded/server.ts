import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { closeFolder, NEW_FOLDER_MODE } from '../../files/close-folder.ts';
import { makeFolder } from '../../files/make-folder.ts';
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
): Promise<Result<EmbeddedServer, Said>> {
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
      joined ??
      refuse({
        uk: `Інший процес саме запускає або зупиняє базу даних у ${folder}.`,
        en: `Another process has been starting or stopping the database of ${folder}.`,
      })
    );
  } catch (error) {
    locks.close();
    throw error;
  }
}

async function openFolder(
  given: string,
): Promise<Result<{ folder: string; locks: ServerLocks }, Said>> {
  if (process.platform === 'win32') {
    return refuse({
      uk: 'У Windows задайте DATABASE_URL — адресу власного PostgreSQL — або запустіть Поруч у WSL: вбудована база даних працює в Linux і macOS.',
      en: 'On Windows set DATABASE_URL to a PostgreSQL of your own, or run Poruch inside WSL: the embedded database is for Linux and macOS.',
    });
  }
  try {
    await makeFolder(dirname(given));
    await makeFolder(given, NEW_FOLDER_MODE);
    const folder = await realpath(given);
    return ok({ folder, locks: new ServerLocks(folder) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse({
      uk: `DATA_DIR: тека ${given} не годиться (${reason}). Виберіть таку, до якої цей обліковий запис може писати.`,
      en: `DATA_DIR ${given} cannot be used (${reason}): choose a folder that this account may write to.`,
    });
  }
}

interface Joined {
  readonly installation: Installation;
  readonly urls: ServerUrls;
}

/** The door lock prevents other processes from starting or stopping the server meanwhile. */
async function join(
  folder: string,
  settings: ServerSettings,
  locks: ServerLocks,
  log: Logger,
): Promise<Result<Joined, Said>> {
  const account = await processAccount(clusterFolder(folder));
  await closeFolder(folder, account?.gid);
  const binaries = await findBinaries(account);
  if (!binaries.ok) return binaries;
  const passwords = await cluster(folder, binaries.value, account, log);
  if (!passwords.ok) return passwords;
  const access = await clusterAccess(clusterFolder(folder), account);
  if (access === undefined) {
    return refuse({
      uk: `DATA_DIR: теку ${folder} закрито для облікового запису, якому належить її база даних.`,
      en: `DATA_DIR ${folder} is closed to the account that owns its database.`,
    });
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
): Promise<Result<Passwords, Said>> {
  const version = await clusterVersion(folder);
  const passwords = await readPasswords(folder);
  if (version === undefined) {
    const made = passwords ?? (await makePasswords(folder));
    log.info({ version: binaries.version }, 'making the database');
    const result = await makeCluster(folder, binaries, account, made.superuser);
    return result.ok ? ok(made) : result;
  }
  if (version !== binaries.version.split('.')[0]) {
    return refuse({
      uk: `База даних у ${folder} — від PostgreSQL ${version}, а цей Поруч має PostgreSQL ${binaries.version}. Відновіть резервну копію в новій DATA_DIR або задайте DATABASE_URL.`,
      en: `The database in ${folder} is of PostgreSQL ${version}, and this Poruch brings PostgreSQL ${binaries.version}: restore a backup into a new DATA_DIR, or set DATABASE_URL.`,
    });
  }
  if (passwords === undefined) {
    return refuse({
      uk: `База даних у ${folder} є, а файла keys/postgres.json з її паролями немає: відновіть його.`,
      en: `The database in ${folder} is there, but keys/postgres.json with its passwords is not: restore that file.`,
    });
  }
  return ok(passwords);
}
