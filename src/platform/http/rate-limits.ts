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

/** Generous, because a whole village may share one address of its mobile operator. */
export const FORM_LIMIT: RateLimit = { posts: 30, seconds: 600 };

/**
 * Counts requests against limits: for the network of the client, for the wider network around it and, if the limit has `ofAll`,
 * for all networks together. `of` names the counter; `client` is an address, or another key with its own limit.
 */
export interface RateLimits {
  /** Counts one, atomically. Returns undefined while it is allowed, else the number of seconds to wait. */
  count(of: string, client: string, limit: RateLimit): Promise<number | undefined>;
  /** The same without counting. */
  wait(of: string, client: string, limit: RateLimit): Promise<number | undefined>;
  /**
   * For requests that count only depending on their outcome, for example attempts at a code. No more of them run concurrently
   * than may still count, so that parallel requests gain nothing over sequential ones. Further requests wait.
   */
  attempt(of: string, client: string, limit: RateLimit): Promise<Attempt>;
  /** Lets the network of a client do something once, within so many seconds, whatever its limit says. */
  givePass(of: string, client: string, seconds: number): Promise<void>;
  /** Uses up a pass. False: there is none, or it is too old. */
  takePass(of: string, client: string, seconds: number): Promise<boolean>;
}

/**
 * Counts in PostgreSQL, so that limits hold across processes; once a limit is reached, requests are refused from memory. While
 * the database is unavailable, each process counts separately. Only a keyed hash of the network is stored, never the address,
 * and a row is deleted an hour after it expires.
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
    // The library's own fallback (insuranceLimiter) would hide every error, not only an unavailable database.
    const withFallback = <Answer>(ask: (limiter: RateLimiterAbstract) => Promise<Answer>) =>
      ask(shared).catch((error: unknown) => {
        if (isOutage(error)) return ask(own);
        throw error;
      });
    return {
      consume: (client) => withFallback((limiter) => limiter.consume(client)),
      get: (client) => withFallback((limiter) => limiter.get(client)),
      penalty: (client) => withFallback((limiter) => limiter.penalty(client)),
      reward: (client) => withFallback((limiter) => limiter.reward(client)),
    };
  });
}

/** Counts in the memory of one process. */
export function memoryRateLimits(key: Uint8Array): RateLimits {
  return rateLimits(
    key,
    ({ posts, seconds }) => new RateLimiterMemory({ points: posts, duration: seconds }),
  );
}

interface Limiter {
  /** Resolves while it is allowed, else rejects with the library's result. */
  consume(client: string): Promise<RateLimiterRes>;
  get(client: string): Promise<RateLimiterRes | null>;
  /** Counts one more, or one less, whatever is allowed. */
  penalty(client: string): Promise<RateLimiterRes>;
  reward(client: string): Promise<RateLimiterRes>;
}

/** One of the counters that a request of a client uses. */
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

  /** The narrowest network first: a client over its own limit uses up nothing of its neighbours' limits. */
  function levels(of: string, client: string, limit: RateLimit): readonly Level[] {
    const { posts, ofAll } = limit;
    const own = networksOf(client).map(({ name, shares }) =>
      level(`${of}\n${name}`, { ...limit, posts: posts * shares }),
    );
    return ofAll === undefined ? own : [...own, level(of, { ...limit, posts: ofAll })];
  }

  /** Counts passes that were given and not yet taken. */
  function passLevel(of: string, client: string, seconds: number): Level {
    const [own] = networksOf(client);
    return level(`pass ${of}\n${own?.name ?? client}`, { posts: 1, seconds });
  }

  return {
    count: (of, client, limit) => firstWait(levels(of, client, limit), countOne),
    wait: (of, client, limit) => firstWait(levels(of, client, limit), waitOf),
    attempt: (of, client, limit) => attempts(levels(of, client, limit)),
    givePass: async (of, client, seconds) => {
      const { limiter, key } = passLevel(of, client, seconds);
      await limiter.penalty(key);
    },
    takePass: async (of, client, seconds) => {
      const { limiter, key } = passLevel(of, client, seconds);
      // Most requests have none, and write nothing.
      if (((await limiter.get(key))?.consumedPoints ?? 0) <= 0) return false;
      const { consumedPoints } = await limiter.reward(key);
      if (consumedPoints >= 0) return true;
      await limiter.penalty(key);
      return false;
    },
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
