import { setImmediate as untilAllHaveAsked } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Logger } from '../log/logger.ts';
import type { BatchedStatement } from './database.ts';
import { openPool } from './pool.ts';

export interface BatchedReads {
  ask(statement: BatchedStatement, question: object): Promise<unknown>;
  close(): Promise<void>;
}

/** Two connections, so that one slow statement does not delay all others. */
const CONNECTIONS = 2;
/** A flood is cut into statements that end well before any limit on their time. */
const MAX_TOGETHER = 100;
/**
 * The time limit for a connection and for each answer. A connection that died silently (a failover, a cut cable) never answers,
 * and pages would wait until the system stops resending packets.
 */
const PATIENCE_MILLISECONDS = 5_000;

interface Row {
  readonly answer: unknown;
}

/** Questions that go together, and one row for each, in their order. */
interface Batch {
  readonly questions: object[];
  readonly rows: Promise<readonly Row[]>;
}

/**
 * Questions that are asked at the same time, or while both connections are busy, are sent as one statement: the overhead of a
 * statement costs PostgreSQL and the driver more than a card. Each question is answered from the tables, even if two are the
 * same.
 */
export function openBatchedReads(
  url: string,
  log: Logger,
  patience: number = PATIENCE_MILLISECONDS,
): BatchedReads {
  const pool = openPool(url, log, { max: CONNECTIONS, patience });
  const gathering = new Map<BatchedStatement, Batch>();

  function begin(statement: BatchedStatement): Batch {
    const questions: object[] = [];
    const batch = { questions, rows: send(statement, questions) };
    gathering.set(statement, batch);
    return batch;
  }

  async function send(statement: BatchedStatement, questions: readonly object[]) {
    const client = await untilFree(statement, questions);
    try {
      const { rows } = await client.query<Row>({
        ...statement,
        values: [JSON.stringify(questions)],
      });
      client.release();
      return rows;
    } catch (error) {
      // The connection may be dead and would not answer the next questions either.
      client.release(true);
      throw error;
    }
  }

  /** Until then, other questions can join. */
  async function untilFree(
    statement: BatchedStatement,
    questions: readonly object[],
  ): Promise<PoolClient> {
    try {
      await untilAllHaveAsked();
      return await pool.connect();
    } finally {
      if (gathering.get(statement)?.questions === questions) gathering.delete(statement);
    }
  }

  return {
    ask: async (statement, question) => {
      let batch = gathering.get(statement);
      if (batch === undefined || batch.questions.length === MAX_TOGETHER) batch = begin(statement);
      const place = batch.questions.push(question) - 1;
      return (await batch.rows)[place]?.answer;
    },
    close: () => pool.end(),
  };
}
