import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { columnParsers } from '../database/column-types.ts';
import type { Ask } from './missed-events.ts';

/** One connection that listens, until it is lost or left. */
export interface LiveSession {
  readonly ask: Ask;
  /** When the connection is lost, by whatever cause. */
  readonly lost: AbortSignal;
  end(): Promise<void>;
}

/** Throws when there is no connection to be had. */
export async function openSession(
  directUrl: string,
  /** What is said with a notification is nobody's word: the table tells what happened. */
  hear: () => void,
): Promise<LiveSession> {
  const client = new Client({
    connectionString: directUrl,
    application_name: 'poruch live',
    connectionTimeoutMillis: 5_000,
    // A connection that died silently answers nothing: the next look at the table finds it out.
    query_timeout: 10_000,
    keepAlive: true,
    types: columnParsers,
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  client.on('notification', hear);
  // A farewell to a server that is gone is not waited for long.
  const end = async () => {
    await Promise.race([client.end().catch(() => undefined), wait(1_000)]);
  };
  try {
    await client.connect();
    await client.query('listen poruch_event');
  } catch (error) {
    await end();
    throw error;
  }
  return {
    ask: async (text, values) => (await client.query<object>(text, [...values])).rows,
    lost: lost.signal,
    end,
  };
}
