import type { Config } from '../config/config.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Said } from '#kernel/text/said.ts';
import { closeFolder } from '../files/close-folder.ts';
import { isOutOfRoom } from '../files/watch-disk.ts';
import type { Health } from '../health.ts';
import type { Logger } from '../log/logger.ts';
import { connect, type ConnectedDatabase } from './connect.ts';
import type { Database } from './database.ts';
import { databaseHealth } from './database-health.ts';
import { type EmbeddedServer, joinServer } from './embedded/server.ts';
import { checkServer } from './external-server.ts';
import { migrate } from './migrate/migrate.ts';
import { diskFull, whyNotOpen } from './why-not-open.ts';

export interface OpenDatabase {
  readonly database: Database;
  /** For LISTEN and advisory locks, which need a session of their own and must not go through a transaction pooler. */
  readonly directUrl: string;
  /** The owner of the tables: for migrations and backups, never for modules. */
  readonly ownerUrl: string;
  health(): Promise<Health>;
  /** Lets running statements end; the last process to close stops an embedded server. */
  close(): Promise<void>;
}

type DatabaseConfig = Pick<
  Config,
  'dataDir' | 'databaseUrl' | 'databaseOwnerUrl' | 'databaseReadUrl' | 'databaseDirectUrl'
>;

/**
 * The installation's one database, migrated and ready: DATABASE_URL's server, or the embedded one in
 * DATA_DIR. Refuses with a sentence for the operator.
 */
export async function openDatabase(
  config: DatabaseConfig,
  log: Logger,
): Promise<Result<OpenDatabase, Said>> {
  const server = await findServer(config, log);
  if (!server.ok) return server;
  const { urls, leave } = server.value;
  try {
    const migrated = await prepare(urls, log);
    if (!migrated.ok) {
      await leave();
      return migrated;
    }
    const connected = connect(urls, log);
    await connected.learnRelations();
    return ok(opened(connected, urls, leave));
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The owner's connection without migrations: for the operator's tools, which must not migrate the database. */
export interface OwnerConnection {
  readonly ownerUrl: string;
  /** The role of the app. */
  readonly appRole: string;
  leave(): Promise<void>;
}

/** Refuses with a sentence for the operator. */
export async function reachAsOwner(
  config: DatabaseConfig,
  log: Logger,
): Promise<Result<OwnerConnection, Said>> {
  const server = await findServer(config, log).catch((error: unknown) => {
    const said = whyNotOpen(error, config.dataDir);
    if (said) return refuse(said);
    throw error;
  });
  if (!server.ok) return server;
  const { urls, leave } = server.value;
  const appRole = await checkServer(urls);
  if (appRole.ok) return ok({ ownerUrl: urls.owner, appRole: appRole.value, leave });
  await leave();
  return appRole;
}

interface Urls {
  readonly write: string;
  readonly read: string | undefined;
  readonly owner: string;
  readonly direct: string;
}

async function findServer(
  config: DatabaseConfig,
  log: Logger,
): Promise<Result<{ urls: Urls; leave: EmbeddedServer['leave'] }, Said>> {
  if (config.databaseUrl === undefined) {
    const joined = await joinServer({ folder: config.dataDir }, log);
    if (!joined.ok)
      return (await isOutOfRoom(config.dataDir)) ? refuse(diskFull(config.dataDir)) : joined;
    const { owner, app } = joined.value.urls;
    const urls = { write: app, read: undefined, owner, direct: app };
    return ok({ urls, leave: joined.value.leave });
  }
  if (config.databaseOwnerUrl === undefined) {
    return refuse({
      uk: 'DATABASE_OWNER_URL потрібна поруч із DATABASE_URL.',
      en: 'DATABASE_OWNER_URL is needed beside DATABASE_URL.',
    });
  }
  await closeFolder(config.dataDir);
  const urls = {
    write: config.databaseUrl,
    read: config.databaseReadUrl,
    owner: config.databaseOwnerUrl,
    direct: config.databaseDirectUrl ?? config.databaseUrl,
  };
  return ok({ urls, leave: async () => undefined });
}

async function prepare(urls: Urls, log: Logger): Promise<Result<unknown, Said>> {
  const appRole = await checkServer(urls);
  return appRole.ok ? migrate({ ownerUrl: urls.owner, appRole: appRole.value }, log) : appRole;
}

function opened(
  connected: ConnectedDatabase,
  urls: Urls,
  leave: EmbeddedServer['leave'],
): OpenDatabase {
  const { database } = connected;
  let closed: Promise<void> | undefined;
  return {
    database,
    directUrl: urls.direct,
    ownerUrl: urls.owner,
    health: () => databaseHealth(database),
    close: () => {
      closed ??= connected.close().then(leave);
      return closed;
    },
  };
}
