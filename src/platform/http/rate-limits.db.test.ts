import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { createLogger } from '../log/logger.ts';
import { databaseRateLimits } from './rate-limits.ts';

const KEY = new Uint8Array(32).fill(7);
const TWICE = { posts: 2, seconds: 60 };

let opened: TestDatabase;
beforeAll(async () => {
  opened = await createTestDatabase();
});
afterAll(() => opened.close());

test('a network is counted over all processes', async () => {
  const one = databaseRateLimits(opened.database, KEY);
  const other = databaseRateLimits(opened.database, KEY);
  expect(await one.count('/note', '192.0.2.1', TWICE)).toBeUndefined();
  expect(await other.count('/note', '192.0.2.1', TWICE)).toBeUndefined();
  expect(await one.count('/note', '192.0.2.1', TWICE)).toBeGreaterThan(50);
  expect(await other.count('/note', '192.0.2.1', TWICE)).toBeGreaterThan(50);
  expect(await other.count('/note', '192.0.2.2', TWICE)).toBeUndefined();
  expect(await other.count('/other', '192.0.2.1', TWICE)).toBeUndefined();
});

test('whether a network must wait is known without counting, in every process', async () => {
  const [one, other] = [
    databaseRateLimits(opened.database, KEY),
    databaseRateLimits(opened.database, KEY),
  ];
  for (let looked = 0; looked < 4; looked += 1) {
    expect(await one.wait('/looked', '192.0.2.3', TWICE)).toBeUndefined();
  }
  await one.count('/looked', '192.0.2.3', TWICE);
  expect(await other.wait('/looked', '192.0.2.3', TWICE)).toBeUndefined();
  await other.count('/looked', '192.0.2.3', TWICE);
  for (const limits of [one, other]) {
    expect(await limits.wait('/looked', '192.0.2.3', TWICE)).toBeGreaterThan(50);
  }
  expect(await one.wait('/looked', '192.0.2.4', TWICE)).toBeUndefined();
});

test('a pass is taken once, in any process, by the network and for the thing that it was given for', async () => {
  const [one, other] = [
    databaseRateLimits(opened.database, KEY),
    databaseRateLimits(opened.database, KEY),
  ];
  expect(await one.takePass('/code', '192.0.2.5', 60)).toBe(false);
  await one.givePass('/code', '192.0.2.5', 60);
  expect(await other.takePass('/code', '192.0.2.6', 60)).toBe(false);
  expect(await other.takePass('/other', '192.0.2.5', 60)).toBe(false);
  const taken = await Promise.all(
    [one, other, one, other].map((limits) => limits.takePass('/code', '192.0.2.5', 60)),
  );
  expect(taken.filter(Boolean)).toHaveLength(1);
  await one.givePass('/code', '192.0.2.5', 60);
  expect(await one.takePass('/code', '192.0.2.5', 60)).toBe(true);
});

test('a thousand at once are counted one by one', async () => {
  const limits = [1, 2, 3].map(() => databaseRateLimits(opened.database, KEY));
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => limits)
      .flat()
      .map((one) => one.count('/flood', '192.0.2.9', { posts: 20, seconds: 60 })),
  );
  expect(answers.filter((wait) => wait === undefined)).toHaveLength(20);
});

test('one machine that uses the networks of its /48 in turn has sixteen times a limit, and no more', async () => {
  const limits = databaseRateLimits(opened.database, KEY);
  const asked = Array.from({ length: 40 }, (_, network) =>
    limits.count('/wide', `2001:db8:7:${network.toString(16)}::1`, TWICE),
  );
  const waits = await Promise.all(asked);
  expect(waits.filter((wait) => wait === undefined)).toHaveLength(32);
  expect(await limits.count('/wide', '2001:db8:8::1', TWICE)).toBeUndefined();
});

test('a limit of all networks together is told to each, and a network over its own spends nothing of it', async () => {
  const limits = databaseRateLimits(opened.database, KEY);
  const shared = { ...TWICE, provable: true, ofAll: 3 } as const;
  const ask = (address: string) => limits.count('/shared', address, shared);
  for (let post = 0; post < 10; post += 1) await ask('192.0.2.1');
  expect(await ask('192.0.2.2')).toBeUndefined();
  expect(await ask('192.0.2.3')).toBeGreaterThan(50);
});

test('no address is stored, nor anything that everybody could compute from one', async () => {
  await databaseRateLimits(opened.database, KEY).count('/note', '203.0.113.77', TWICE);
  const rows = await sql<{ key: string }>`select key from platform.rate_limit`.execute(
    opened.database.read,
  );
  expect(rows.rows.length).toBeGreaterThan(0);
  for (const { key } of rows.rows) expect(key).toMatch(/^[\w-]{43}$/);
  const otherKey = databaseRateLimits(opened.database, new Uint8Array(32).fill(8));
  expect(await otherKey.count('/note', '192.0.2.1', TWICE)).toBeUndefined();
});

test('while the database is away each process counts for itself', async () => {
  const nobody = connect({ write: 'postgres://nobody@127.0.0.1:1/none' }, createLogger('silent'));
  const limits = databaseRateLimits(nobody.database, KEY);
  const waits: (number | undefined)[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    waits.push(await limits.count('/note', '192.0.2.1', TWICE));
  }
  expect(waits).toEqual([undefined, undefined, expect.any(Number)]);
  await nobody.close();
});

test('what is counted in memory is each process’s own, and nothing of it is stored', async () => {
  const before = await sql<{ rows: number }>`
    select count(*)::integer as rows from platform.rate_limit`.execute(opened.database.read);
  const processes = [1, 2].map(() => databaseRateLimits(opened.database, KEY));
  const limit = { ...TWICE, inMemory: true } as const;
  for (const one of processes) {
    expect(await one.count('/hall', '203.0.113.9', limit)).toBeUndefined();
    expect(await one.count('/hall', '203.0.113.9', limit)).toBeUndefined();
    expect(await one.count('/hall', '203.0.113.9', limit)).toEqual(expect.any(Number));
  }
  const after = await sql<{ rows: number }>`
    select count(*)::integer as rows from platform.rate_limit`.execute(opened.database.read);
  expect(after.rows).toEqual(before.rows);
});
