import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { type HotLane, openHotLane } from './hot-lane.ts';
import { isOutage } from './outage.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const log = createLogger('silent');
const echo = (text: string) => ({ name: 'echo', text: 'select $1::text as said', values: [text] });

let opened: TestDatabase;
let lane: HotLane;
beforeAll(async () => {
  opened = await createTestDatabase();
  lane = openHotLane(opened.directUrl, log);
});
afterAll(async () => {
  await lane.close();
  await opened.close();
});

test('a thousand questions asked at once each get their own answer', async () => {
  const fresh = openHotLane(opened.directUrl, log);
  const asked = Array.from({ length: 1000 }, (_, index) => `питання ${index}`);
  const answers = await Promise.all(asked.map((text) => fresh.query<{ said: string }>(echo(text))));
  expect(answers.map(([row]) => row?.said)).toEqual(asked);
  await fresh.close();
});

test('a question that fails harms none beside it', async () => {
  const broken = { name: 'broken', text: 'select 1 / $1::integer as value', values: [0] };
  const answers = await Promise.allSettled([
    lane.query(echo('before')),
    lane.query(broken),
    lane.query(broken),
    lane.query(echo('after')),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
});

test('a question that is slow for once does not hold up all others', async () => {
  const slow = lane.query({ name: 'slow', text: 'select pg_sleep(1)', values: [] });
  await wait(50);
  const askedAt = performance.now();
  await lane.query(echo('quick'));
  expect(performance.now() - askedAt).toBeLessThan(500);
  await slow;
});

test('a lost connection is made anew', async () => {
  await lane.query(echo('before'));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database()`.execute(opened.database.write);
  await wait(100);
  expect(await lane.query(echo('again'))).toEqual([{ said: 'again' }]);
});

test('while nobody answers each question fails, and the lane recovers', async () => {
  const nobody = openHotLane('postgres://nobody@127.0.0.1:1/none', log);
  await expect(nobody.query(echo('x'))).rejects.toThrow();
  await expect(nobody.query(echo('x'))).rejects.toThrow();
  await nobody.close();
  await expect(nobody.query(echo('x'))).rejects.toThrow('closed');
});

test('a connection that died without a word is given up, as an outage, and made anew', async () => {
  const wire = await silentWire(opened.directUrl);
  const patient = openHotLane(wire.url, log, 300);
  expect(await patient.query(echo('before'))).toEqual([{ said: 'before' }]);
  wire.silence();
  const asked = await Promise.allSettled([patient.query(echo('x')), patient.query(echo('y'))]);
  expect(asked.map((one) => one.status === 'rejected' && isOutage(one.reason))).toEqual([
    true,
    true,
  ]);
  wire.speak();
  await expect.poll(() => patient.query(echo('again'))).toEqual([{ said: 'again' }]);
  await patient.close();
  wire.close();
});

/** A way to the database on which, from a moment on, nothing comes back and nothing is hung up. */
async function silentWire(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  let silent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    near.pipe(far);
    far.on('data', (chunk) => !silent && near.write(chunk));
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  return {
    url: url.href,
    silence: () => {
      silent = true;
    },
    speak: () => {
      silent = false;
    },
    close: () => server.close(),
  };
}
