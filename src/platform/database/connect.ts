import { Kysely } from 'kysely';
import type { Logger } from '../log/logger.ts';
import { createAnnouncer } from './announcer.ts';
import { encodeParameter } from './column-types.ts';
import type { Database, DatabaseLoad } from './database.ts';
import { postgresDialect } from './dialect.ts';
import { openHotLane } from './hot-lane.ts';
import { openPool } from './pool.ts';
import type { PlatformTables } from './tables.ts';
import { openSharedTransactions } from './work-together.ts';

export interface ConnectedDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

/** PostgreSQL takes a hundred connections; so several processes, with their jobs, find room. */
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
  const announcer = createAnnouncer(writePool);
  const write = new Kysely<PlatformTables>({
    dialect: postgresDialect(writePool, announcer.announce),
  });
  const read =
    readPool === writePool
      ? write
      : new Kysely<PlatformTables>({ dialect: postgresDialect(readPool, announcer.announce) });
  const transaction: Database['transaction'] = (work) => write.transaction().execute(work);
  const hotLane = openHotLane(urls.read ?? urls.write, log);
  return {
    database: {
      write,
      read,
      transaction,
      workTogether: openSharedTransactions(transaction),
      named: async <Row extends object>(name: string, text: string, values: readonly unknown[]) => {
        const asked = { name, text, values: values.map(encodeParameter) };
        return (await writePool.query<Row>(asked)).rows;
      },
      load: () => loadOf(readPool === writePool ? [writePool] : [writePool, readPool]),
      askTogether: hotLane.ask,
    },
    close: async () => {
      await hotLane.close();
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
