import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { askPrepared } from '../database/ask-prepared.ts';
import { columnParsers } from '../database/column-types.ts';
import { openStatementNames } from '../database/statement-names.ts';
import type { Ask } from './missed-events.ts';

/** The name of the connection in pg_stat_activity. */
export const LISTENER = 'poruch live';

/** One connection that listens, until it is lost or left. */
export interface LiveSession {
  readonly ask: Ask;
  /** When the connection is lost, by whatever cause. */
  readonly lost: AbortSignal;
  end(): Promise<void>;
}

/** Throws when there is no connection to be had. `answerWithin`: milliseconds after which a question fails. */
export async function openSession(
  directUrl: string,
  answerWithin: number,
  hear: (payload: string) => void,
): Promise<LiveSession> {
  const client = new Client({
    connectionString: directUrl,
    connectionTimeoutMillis: 5_000,
    // A connection that died silently reports nothing; the next poll of the table detects it.
    query_timeout: answerWithin,
    keepAlive: true,
    types: columnParsers,
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  client.on('notification', ({ payload = '' }) => hear(payload));
  // A farewell to a server that is gone is not waited for long.
  const end = async () => {
    await Promise.race([client.end().catch(() => undefined), wait(1_000)]);
  };
  try {
    await client.connect();
    // By a statement, because a parameter of the URL overrides the client's option, and peers find each other by this name.
    await client.query(`set application_name to '${LISTENER}'`);
    await client.query('listen poruch_event');
  } catch (error) {
    await end();
    throw error;
  }
  // The same few statements as long as it lasts: to plan the look at other processes takes five times as long as the look.
  const names = openStatementNames();
  return {
    ask: (text, values) => askPrepared<object>(client, names, text, values),
    lost: lost.signal,
    end,
  };
}
