import { setImmediate as untilAllHaveAsked } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { Logger } from '../log/logger.ts';
import type { HotStatement } from './database.ts';
import { openPool } from './pool.ts';

export interface HotLane {
  ask(statement: HotStatement, question: object): Promise<unknown>;
  close(): Promise<void>;
}

/** So that a statement that is slow for once does not hold up all others. */
const CONNECTIONS = 2;
/** A flood is cut into statements that end well before any limit on their time. */
const MOST_TOGETHER = 100;
/**
 * For a connection, and then for each answer. One that died silently (a failover, a cut cable) never answers:
 * without an end to it every page that asks would wait for as long as the system sends its packets again.
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
 * Questions asked at the same moment, or while both connections are busy, go as one statement: to begin and
 * end one costs PostgreSQL and the driver more than a card does. Each is answered from the tables, also where
 * two are the same.
 */
export function openHotLane(
  url: string,
  log: Logger,
  patience: number = PATIENCE_MILLISECONDS,
): HotLane {
  const pool = openPool(url, log, { max: CONNECTIONS, patience });
  const gathering = new Map<HotStatement, Batch>();

  function begin(statement: HotStatement): Batch {
    const questions: object[] = [];
    const batch = { questions, rows: send(statement, questions) };
    gathering.set(statement, batch);
    return batch;
  }

  async function send(statement: HotStatement, questions: readonly object[]) {
    const client = await untilFree(statement, questions);
    try {
      const { rows } = await client.query<Row>({
        ...statement,
        values: [JSON.stringify(questions)],
      });
      client.release();
      return rows;
    } catch (error) {
      // It may have died, and would then answer the next questions no better.
      client.release(true);
      throw error;
    }
  }

  /** Until then others may join. */
  async function untilFree(
    statement: HotStatement,
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
      if (batch === undefined || batch.questions.length === MOST_TOGETHER) batch = begin(statement);
      const place = batch.questions.push(question) - 1;
      return (await batch.rows)[place]?.answer;
    },
    close: () => pool.end(),
  };
}
