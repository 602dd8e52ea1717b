import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../database/database.ts';
import { isOutage } from '../database/outage.ts';
import { runStatement } from '../database/run-statement.ts';
import { addressNetwork } from './client-address.ts';
import type { RateLimit } from './route.ts';

/** Generous: a village behind one mobile operator's address must not be shut out by its neighbours. */
export const FORM_LIMIT: RateLimit = { posts: 30, seconds: 600 };

export interface RateLimits {
  /** Counts one. Answers after how many seconds to try again, or undefined while it is allowed. */
  count(route: string, address: string, limit: RateLimit): Promise<number | undefined>;
}

/**
 * Counted in PostgreSQL, so that the limits hold over all processes; what is over its limit is then refused
 * from memory. While the database is away each process counts for itself. What is stored is a keyed hash
 * of the network, never the address, and a row is gone an hour after its time is over.
 */
export function databaseRateLimits(database: Database, key: Uint8Array): RateLimits {
  const storeClient = {
    query: async (statement: { readonly text: string; readonly values: readonly unknown[] }) => {
      const rows = await runStatement(database, statement.text, statement.values);
      return { rows, rowCount: rows.length };
    },
  };
  return rateLimits(key, ({ posts, seconds }) => {
    const options = { points: posts, duration: seconds, keyPrefix: '' };
    const shared = new RateLimiterPostgres({
      ...options,
      storeClient,
      storeType: 'client',
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      inMemoryBlockOnConsumed: posts + 1,
    });
    const own = new RateLimiterMemory(options);
    // Not the library's own insurance: it would hide every error, not only that the database is away.
    return (client) =>
      shared.consume(client).catch((error: unknown) => {
        if (isOutage(error)) return own.consume(client);
        throw error;
      });
  });
}

/** For one process alone. */
export function memoryRateLimits(key: Uint8Array): RateLimits {
  return rateLimits(key, ({ posts, seconds }) => {
    const own = new RateLimiterMemory({ points: posts, duration: seconds });
    return (client) => own.consume(client);
  });
}

/** Resolves while it is allowed; rejects with the library's result when it is not. */
type Consume = (client: string) => Promise<RateLimiterRes>;

function rateLimits(key: Uint8Array, createLimiter: (limit: RateLimit) => Consume): RateLimits {
  const limiters = new Map<string, Consume>();
  return {
    count: async (route, address, limit) => {
      const consume = limiters.get(route) ?? createLimiter(limit);
      limiters.set(route, consume);
      const client = createHmac('sha256', key)
        .update(`${route}\n${addressNetwork(address)}`)
        .digest('base64url');
      try {
        await consume(client);
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
        throw refusal;
      }
    },
  };
}
