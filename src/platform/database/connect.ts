import { Kysely } from 'kysely';
import type { Logger } from '../log/logger.ts';
import { randomUUID } from 'node:crypto';
import { isTracked } from '../cache/track-reads.ts';
import { createAnnouncer } from './announcer.ts';
import type { Committed } from './changes/announcement.ts';
import { readRelations } from './changes/relations.ts';
import { openTableVersions } from './changes/table-versions.ts';
import { encodeParameter } from './column-types.ts';
import type { Database, DatabaseLoad } from './database.ts';
import { postgresDialect } from './dialect.ts';
import { openBatchedReads } from './batched-reads.ts';
import { openPool } from './pool.ts';
import type { PlatformTables } from './tables.ts';
import { openRowCache, UNCACHED_ROWS } from './row-cache.ts';
import { openGroupCommit } from './group-commit.ts';

export interface ConnectedDatabase {
  readonly database: Database;
  /** Call once, after the migrations: nothing is cached before. */
  learnRelations(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL accepts a hundred connections, enough for several processes and their jobs. */
const POOL_SIZE = 10;

/** Opens the pools; nothing is sent to the server yet. */
export function connect(
  urls: { readonly write: string; readonly read?: string | undefined },
  log: Logger,
  options: { readonly poolSize?: number } = {},
): ConnectedDatabase {
  const max = options.poolSize ?? POOL_SIZE;
  const writePool = openPool(urls.write, log, { max });
  const readPool = urls.read === undefined ? writePool : openPool(urls.read, log, { max });
  const sender = randomUUID();
  const announcer = createAnnouncer(writePool, sender);
  const tables = openTableVersions();
  const onCommit = (committed: Committed) => {
    tables.bump(committed.tables);
    announcer.announce(committed);
  };
  const cached = openRowCache(tables);
  const watch = { tables, onCommit, cached };
  const write = new Kysely<PlatformTables>({ dialect: postgresDialect(writePool, watch) });
  const read =
    readPool === writePool
      ? write
      : new Kysely<PlatformTables>({
          dialect: postgresDialect(readPool, { ...watch, cached: UNCACHED_ROWS }),
        });
  const transaction: Database['transaction'] = (work) => write.transaction().execute(work);
  const primaryReads = openBatchedReads(urls.write, log);
  const replicaReads = urls.read === undefined ? primaryReads : openBatchedReads(urls.read, log);
  return {
    database: {
      write,
      get read() {
        return isTracked() ? write : read;
      },
      transaction,
      tables,
      sender,
      announced: announcer.flushed,
      groupCommit: openGroupCommit(transaction),
      named: async <Row extends object>(name: string, text: string, values: readonly unknown[]) => {
        const asked = { name, text, values: values.map(encodeParameter) };
        tables.reading(text);
        try {
          return (await writePool.query<Row>(asked)).rows;
        } finally {
          const changed = tables.changedBy(text);
          if (changed.length > 0) onCommit({ tables: changed, hasEvent: false });
        }
      },
      load: () => loadOf(readPool === writePool ? [writePool] : [writePool, readPool]),
      readBatched: async (statement, question) => {
        const ask = async () => {
          tables.reading(statement.text);
          return [await (isTracked() ? primaryReads : replicaReads).ask(statement, question)];
        };
        return (await cached.read(statement.text, [JSON.stringify(question)], ask))[0];
      },
    },
    learnRelations: async () => tables.learn(await readRelations(write)),
    close: async () => {
      await primaryReads.close();
      if (replicaReads !== primaryReads) await replicaReads.close();
      await announcer.close();
      await write.destroy();
      if (read !== write) await read.destroy();
    },
  };
}

function loadOf(pools: readonly ReturnType<typeof openPool>[]): DatabaseLoad {
  const sum = (count: (pool: ReturnType<typeof openPool>) => number) =>
    pools.reduce((total, pool) => total + count(pool), 0);
  return {
    connections: sum(({ totalCount }) => totalCount),
    idle: sum(({ idleCount }) => idleCount),
    waiting: sum(({ waitingCount }) => waitingCount),
  };
}
