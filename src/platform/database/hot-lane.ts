import { Client, type QueryConfig } from 'pg';
import type { Logger } from '../log/logger.ts';
import { columnParsers } from './column-types.ts';
import { APPLICATION_NAME, errorCode } from './pool.ts';

/** For the few questions that every public page asks: short ones, by name, each planned once a connection. */
export interface HotLane {
  query<Row extends object>(statement: QueryConfig): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** So that one question that is slow for once does not hold up all others. */
const CONNECTIONS = 2;
/**
 * For a connection, and then for each answer. One that died silently (a failover, a cut cable) never answers:
 * without an end to it every page that asks would wait for as long as the system sends its packets again.
 */
const PATIENCE_MILLISECONDS = 5_000;

interface Connection {
  readonly client: Promise<Client>;
  /** Questions asked and not answered yet. */
  waiting: number;
}

/**
 * Connections on which the next question does not wait for the answer to the last: measured on an officer's
 * card, half of the time that a pool takes in this process and 40 % of that in PostgreSQL, which does not go
 * to sleep between two questions. Made when first needed, and anew after one was lost.
 */
export function openHotLane(
  url: string,
  log: Logger,
  patience: number = PATIENCE_MILLISECONDS,
): HotLane {
  const connections = new Set<Connection>();
  let closed = false;

  function connection(): Connection {
    let idlest: Connection | undefined;
    for (const known of connections) {
      if (idlest === undefined || known.waiting < idlest.waiting) idlest = known;
    }
    if (idlest !== undefined && (idlest.waiting === 0 || connections.size >= CONNECTIONS)) {
      return idlest;
    }
    const made: Connection = {
      waiting: 0,
      client: connect(url, log, patience, () => connections.delete(made)),
    };
    connections.add(made);
    return made;
  }

  return {
    query: async <Row extends object>(statement: QueryConfig) => {
      if (closed) throw new Error('the database is closed');
      const chosen = connection();
      chosen.waiting += 1;
      try {
        const client = await chosen.client;
        return (await client.query<Row>(statement)).rows;
      } finally {
        chosen.waiting -= 1;
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(
        Array.from(connections, ({ client }) => client.then((open) => open.end()).catch(ignore)),
      );
    },
  };
}

/** `lost` is called when it cannot be made and when it ends: whoever asks next gets another one. */
async function connect(
  url: string,
  log: Logger,
  patience: number,
  lost: () => void,
): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: APPLICATION_NAME,
    types: columnParsers,
    pipeline: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
    keepAlive: true,
  });
  client.on('error', (error) => log.warn({ code: errorCode(error) }, 'database connection lost'));
  client.on('end', lost);
  try {
    await client.connect();
    return client;
  } catch (error) {
    lost();
    throw error;
  }
}

function ignore(): void {}
