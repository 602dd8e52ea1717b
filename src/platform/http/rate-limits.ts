import { createHmac } from 'node:crypto';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
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
  /** The same, and counts nothing. */
  wait(route: string, address: string, limit: RateLimit): Promise<number | undefined>;
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
  return rateLimits(key, ({ posts, seconds, inMemory }) => {
    const options = { points: posts, duration: seconds, keyPrefix: '' };
    const own = new RateLimiterMemory(options);
    if (inMemory) return own;
    const shared = new RateLimiterPostgres({
      ...options,
      storeClient,
      storeType: 'client',
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      inMemoryBlockOnConsumed: posts + 1,
    });
    // Not the library's own insurance: it would hide every error, not only that the database is away.
    const insured = <Said>(ask: (limiter: RateLimiterAbstract) => Promise<Said>) =>
      ask(shared).catch((error: unknown) => {
        if (isOutage(error)) return ask(own);
        throw error;
      });
    return {
      consume: (client) => insured((limiter) => limiter.consume(client)),
      get: (client) => insured((limiter) => limiter.get(client)),
    };
  });
}

/** For one process alone. */
export function memoryRateLimits(key: Uint8Array): RateLimits {
  return rateLimits(
    key,
    ({ posts, seconds }) => new RateLimiterMemory({ points: posts, duration: seconds }),
  );
}

interface Limiter {
  /** Resolves while it is allowed; rejects with the library's result when it is not. */
  consume(client: string): Promise<RateLimiterRes>;
  get(client: string): Promise<RateLimiterRes | null>;
}

function rateLimits(key: Uint8Array, createLimiter: (limit: RateLimit) => Limiter): RateLimits {
  const limiters = new Map<string, Limiter>();
  const limiterOf = (route: string, limit: RateLimit): Limiter => {
    const limiter = limiters.get(route) ?? createLimiter(limit);
    limiters.set(route, limiter);
    return limiter;
  };
  const clientOf = (route: string, address: string): string =>
    createHmac('sha256', key)
      .update(`${route}\n${addressNetwork(address)}`)
      .digest('base64url');
  return {
    count: async (route, address, limit) => {
      try {
        await limiterOf(route, limit).consume(clientOf(route, address));
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return secondsOf(refusal);
        throw refusal;
      }
    },
    wait: async (route, address, limit) => {
      const counted = await limiterOf(route, limit).get(clientOf(route, address));
      return counted && counted.consumedPoints >= limit.posts ? secondsOf(counted) : undefined;
    },
  };
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.ceil(msBeforeNext / 1000);
}
