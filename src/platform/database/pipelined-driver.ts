import { isTracked } from '../cache/track-reads.ts';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { Committed } from './changes/announcement.ts';
import type { TableVersions } from './changes/table-versions.ts';
import { type GatheredRows, gatherRows } from './gathered-rows.ts';
import { type ReadTogether, readTogether } from './read-together.ts';
import type { RowCache } from './row-cache.ts';
import { type SentRow, sentBy } from './send-without-waiting.ts';

/**
 * Kysely over a pool whose connections send the next statement before the last is answered. `begin` and statements without an
 * awaited answer travel with the next statement. A transaction succeeds only if each of them did.
 */
export function pipelinedDriver(pool: Pool, watch: Watch): Driver {
  const { tables, onCommit } = watch;
  const together = readTogether(pool);
  const all = new WeakMap<DatabaseConnection, LazyLine>();
  const lazyLineOf = (connection: DatabaseConnection): LazyLine => {
    const lazy = all.get(connection);
    if (lazy === undefined) throw new Error('a connection of another driver');
    return lazy;
  };
  const lineOf = (connection: DatabaseConnection): Line => {
    const { line } = lazyLineOf(connection);
    if (line === undefined) throw new Error('no statement was sent');
    return line;
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => {
      const lazy = openLazily(pool);
      const connection = connectionOf(lazy, together, watch);
      all.set(connection, lazy);
      return Promise.resolve(connection);
    },
    beginTransaction: async (connection, { isolationLevel, accessMode }) => {
      const isolation = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
      const line = await lazyLineOf(connection).open();
      line.isInTransaction = true;
      if (isolationLevel !== undefined) line.snapshotAt = tables.now();
      send(line, { text: `begin${isolation} ${accessMode ?? ''}` });
    },
    commitTransaction: async (connection) => {
      const line = lineOf(connection);
      try {
        const { command } = await ask(line, { text: 'commit' });
        // PostgreSQL's answer if an earlier statement failed and its error was caught.
        if (command === 'ROLLBACK') throw new Error('the transaction had failed before its commit');
      } finally {
        // The connection broke, so the transaction may have been committed all the same.
        announce(line, onCommit);
      }
    },
    rollbackTransaction: async (connection) => {
      const line = lineOf(connection);
      line.rows.take();
      uncork(line);
      await Promise.allSettled(line.unanswered);
      line.unanswered = [];
      try {
        await line.client.query('rollback');
      } catch (error) {
        // A connection with an open transaction must not be reused.
        line.broken = true;
        throw error;
      } finally {
        endTransaction(line);
      }
    },
    releaseConnection: (connection) => {
      const { line } = lazyLineOf(connection);
      if (line) uncork(line);
      line?.client.release(line.broken === true);
      return Promise.resolve();
    },
    destroy: () => pool.end(),
  };
}

/** A connection of the pool that is taken for the first statement: rows that are known need none. */
interface LazyLine {
  line: Line | undefined;
  open(): Promise<Line>;
}

function openLazily(pool: Pool): LazyLine {
  const lazy: LazyLine = {
    line: undefined,
    open: async () => {
      lazy.line ??= lineOn(await pool.connect());
      return lazy.line;
    },
  };
  return lazy;
}

/** A connection while it is in use. */
interface Line {
  readonly client: PoolClient;
  readonly rows: GatheredRows;
  /** Answers that are not awaited yet, in the order of their statements. */
  unanswered: Promise<unknown>[];
  /** Statements without an awaited answer stay in the buffer, so that they are sent in one packet with the next statement. */
  isCorked: boolean;
  isInTransaction: boolean;
  /** For isolation levels with one snapshot: the version in `TableVersions` at the start of the transaction. */
  snapshotAt: number | undefined;
  /** The tables that were written to since the last commit. */
  readonly changed: Set<string>;
  wroteEvent: boolean;
  broken?: boolean;
}

function lineOn(client: PoolClient): Line {
  return {
    client,
    rows: gatherRows(),
    unanswered: [],
    isCorked: false,
    isInTransaction: false,
    snapshotAt: undefined,
    changed: new Set(),
    wroteEvent: false,
  };
}

export interface Watch {
  readonly cached: RowCache;
  readonly tables: TableVersions;
  readonly onCommit: (committed: Committed) => void;
}

function announce(line: Line, onCommit: Watch['onCommit']): void {
  if (line.changed.size > 0 || line.wroteEvent) {
    onCommit({ tables: [...line.changed], hasEvent: line.wroteEvent });
  }
  endTransaction(line);
}

function endTransaction(line: Line): void {
  line.isInTransaction = false;
  line.snapshotAt = undefined;
  line.changed.clear();
  line.wroteEvent = false;
}

function connectionOf(
  lazy: LazyLine,
  together: ReadTogether,
  { cached, tables, onCommit }: Watch,
): DatabaseConnection {
  const note = (line: Line, text: string) => {
    for (const table of tables.changedBy(text)) line.changed.add(table);
  };
  async function execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const line = await lazy.open();
    note(line, query.sql);
    tables.reading(query.sql, line.snapshotAt);
    const asked = { text: query.sql, values: [...query.parameters] };
    const { command, rowCount, rows } = await ask<Row>(line, asked).finally(() => {
      if (!line.isInTransaction) announce(line, onCommit);
    });
    return CHANGES.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
  }

  return {
    executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      const sent = sentBy(query);
      if (sent !== undefined) {
        const line = await lazy.open();
        note(line, 'statement' in sent ? sent.statement('', '') : sent.text);
        if ('statement' in sent) gather(line, sent);
        else send(line, { ...sent, values: [...sent.values] });
        return { rows: [] };
      }
      if (lazy.line?.isInTransaction === true || !tables.isRead(query.sql)) {
        return await execute<Row>(query);
      }
      const run = async () => {
        if (!isTracked()) return (await execute<Row>(query)).rows;
        tables.reading(query.sql);
        return await together<object & Row>(query.sql, query.parameters);
      };
      return { rows: await cached.read(query.sql, query.parameters, run) };
    },
    streamQuery: () => {
      throw new Error('rows are read in pages, not streamed');
    },
  };
}

const CHANGES: ReadonlySet<string> = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function gather(line: Line, row: SentRow): void {
  line.rows.add(row);
  line.wroteEvent ||= row.isEvent === true;
}

/** Behind the rows that were gathered before it. */
function send(line: Line, statement: QueryConfig): void {
  sendGathered(line);
  sendCorked(line, statement);
}

function sendGathered(line: Line): void {
  for (const { name, text, values } of line.rows.take()) {
    sendCorked(line, { name, text, values: [...values] });
  }
}

function sendCorked(line: Line, statement: QueryConfig): void {
  const { client, unanswered } = line;
  if (!line.isCorked) client.connection.stream.cork();
  line.isCorked = true;
  const answer = client.query(statement);
  // The caller that ends the transaction gets the error. Until then nothing awaits this promise.
  answer.catch(() => undefined);
  unanswered.push(answer);
}

function uncork(line: Line): void {
  if (line.isCorked) line.client.connection.stream.uncork();
  line.isCorked = false;
}

interface Answered<Row> {
  readonly command: string;
  readonly rowCount: number | null;
  readonly rows: Row[];
}

/** Waits for earlier statements too, because PostgreSQL answers in order. The first failure is the cause. */
async function ask<Row>(line: Line, statement: QueryConfig): Promise<Answered<Row>> {
  sendGathered(line);
  if (line.unanswered.length === 0) return await line.client.query<object & Row>(statement);
  const answer = line.client.query<object & Row>(statement);
  uncork(line);
  answer.catch(() => undefined);
  const before = line.unanswered;
  line.unanswered = [];
  for (const earlier of before) await earlier;
  return await answer;
}
