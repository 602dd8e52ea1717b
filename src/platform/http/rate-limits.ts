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
import { networksOf } from './networks-of.ts';
import type { RateLimit } from './route.ts';
import { type Attempt, type LevelState, openAttempts } from './attempts.ts';

/** Generous: a village behind one mobile operator's address must not be shut out by its neighbours. */
export const FORM_LIMIT: RateLimit = { posts: 30, seconds: 600 };

/**
 * Counts what is limited: in the network of the client, in the wider one around it, and, where the limit says `ofAll`, in
 * all networks together. `of` names what is counted; `client` is an address, or any other name that has a limit of its own.
 */
export interface RateLimits {
  /** Counts one, atomically. Answers after how many seconds to try again, or undefined while it is allowed. */
  count(of: string, client: string, limit: RateLimit): Promise<number | undefined>;
  /** The same, and counts nothing. */
  wait(of: string, client: string, limit: RateLimit): Promise<number | undefined>;
  /**
   * For what turns out only later to count or not, as a code that is tried: never more are tried at once than may still
   * fail, so that tries sent in parallel find no more than tries in turn. The others wait until one of those ends.
   */
  attempt(of: string, client: string, limit: RateLimit): Promise<Attempt>;
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

/** One count among those that a client uses at once. */
interface Level {
  readonly key: string;
  readonly posts: number;
  readonly limiter: Limiter;
}

type Allowance = Pick<RateLimit, 'posts' | 'seconds' | 'inMemory'>;

function rateLimits(key: Uint8Array, createLimiter: (allowance: Allowance) => Limiter): RateLimits {
  const limiters = new Map<string, Limiter>();
  const attempts = openAttempts<Level>({ read: readLevel, count: countOne });

  function level(name: string, allowance: Allowance): Level {
    const { posts, seconds, inMemory = false } = allowance;
    const kind = `${posts} ${seconds} ${inMemory}`;
    const limiter = limiters.get(kind) ?? createLimiter(allowance);
    limiters.set(kind, limiter);
    return { key: createHmac('sha256', key).update(name).digest('base64url'), posts, limiter };
  }

  /** From the narrowest: whoever is over a limit of their own uses up nothing of their neighbours'. */
  function levels(of: string, client: string, limit: RateLimit): readonly Level[] {
    const { posts, ofAll } = limit;
    const own = networksOf(client).map(({ name, shares }) =>
      level(`${of}\n${name}`, { ...limit, posts: posts * shares }),
    );
    return ofAll === undefined ? own : [...own, level(of, { ...limit, posts: ofAll })];
  }

  return {
    count: (of, client, limit) => firstWait(levels(of, client, limit), countOne),
    wait: (of, client, limit) => firstWait(levels(of, client, limit), waitOf),
    attempt: (of, client, limit) => attempts(levels(of, client, limit)),
  };
}

async function firstWait(
  levels: readonly Level[],
  ask: (level: Level) => Promise<number | undefined>,
): Promise<number | undefined> {
  for (const level of levels) {
    const wait = await ask(level);
    if (wait !== undefined) return wait;
  }
  return undefined;
}

async function countOne({ limiter, key }: Level): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return secondsOf(refusal);
    throw refusal;
  }
}

async function waitOf(level: Level): Promise<number | undefined> {
  const { left, wait } = await readLevel(level);
  return left > 0 ? undefined : wait;
}

async function readLevel({ limiter, key, posts }: Level): Promise<LevelState> {
  const counted = await limiter.get(key);
  return { left: posts - (counted?.consumedPoints ?? 0), wait: counted ? secondsOf(counted) : 0 };
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.ceil(msBeforeNext / 1000);
}
