import { setImmediate as untilAllHaveAsked } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { askPrepared } from './ask-prepared.ts';
import { openStatementNames } from './statement-names.ts';

/** Reads outside transactions. Those that are requested at the same time share a connection and a packet. */
export type ReadTogether = <Row extends object>(
  text: string,
  values: readonly unknown[],
) => Promise<Row[]>;

/** PostgreSQL answers the statements of a connection in turn, so more than these are spread over several connections. */
const MAX_TOGETHER = 8;

interface Batch {
  size: number;
  /** Resolves when all have asked and a connection is free; after that nobody joins. */
  readonly client: Promise<PoolClient>;
}

/** The sections of a page ask at the same time. A connection and a system call for each cost more than their rows. */
export function readTogether(pool: Pool): ReadTogether {
  const names = openStatementNames();
  let gathering: Batch | undefined;

  function begin(): Batch {
    const batch: Batch = { size: 0, client: connect() };
    gathering = batch;
    return batch;

    async function connect(): Promise<PoolClient> {
      try {
        await untilAllHaveAsked();
        const client = await pool.connect();
        // All of the batch send in the microtasks that follow.
        client.connection.stream.cork();
        process.nextTick(() => client.connection.stream.uncork());
        return client;
      } finally {
        if (gathering === batch) gathering = undefined;
      }
    }
  }

  return async <Row extends object>(text: string, values: readonly unknown[]) => {
    const batch = gathering && gathering.size < MAX_TOGETHER ? gathering : begin();
    batch.size += 1;
    const client = await batch.client;
    try {
      return await askPrepared<Row>(client, names, text, values);
    } finally {
      batch.size -= 1;
      if (batch.size === 0) client.release();
    }
  };
}
