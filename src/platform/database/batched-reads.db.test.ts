import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { type BatchedReads, openBatchedReads } from './batched-reads.ts';
import { isOutage } from './outage.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

const log = createLogger('silent');
/** Answers the questions after this many seconds. */
const ECHO = {
  name: 'echo',
  text: `select asked.said as answer, pg_sleep(asked.seconds)
    from rows from (json_to_recordset($1) as (said text, seconds float)) with ordinality
      as asked(said, seconds, place) order by asked.place`,
};

let opened: TestDatabase;
let reads: BatchedReads;
beforeAll(async () => {
  opened = await createTestDatabase();
  reads = openBatchedReads(opened.directUrl, log);
});
afterAll(async () => {
  await reads.close();
  await opened.close();
});

test('a thousand questions asked at once each get their own answer', async () => {
  const fresh = openBatchedReads(opened.directUrl, log);
  const asked = Array.from({ length: 1000 }, (_, index) => `питання ${index}`);
  const answers = await Promise.all(asked.map((said) => fresh.ask(ECHO, { said })));
  expect(answers).toEqual(asked);
  await fresh.close();
});

test('what is asked at the same moment goes as one statement, and what comes later as another', async () => {
  const statement = {
    name: 'statement',
    text: `select pg_current_xact_id()::text as answer from json_array_elements($1)`,
  };
  const [one, same] = await Promise.all([reads.ask(statement, {}), reads.ask(statement, {})]);
  expect(same).toBe(one);
  expect(await reads.ask(statement, {})).not.toBe(one);
});

test('a statement that fails harms none beside it, and the next of its kind is sent anew', async () => {
  const division = {
    name: 'division',
    text: `select 1 / (asked.value->>'by')::integer as answer from json_array_elements($1) asked`,
  };
  const answers = await Promise.allSettled([
    reads.ask(ECHO, { said: 'beside' }),
    reads.ask(division, { by: 0 }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await reads.ask(division, { by: 1 })).toBe(1);
});

test('a question that is slow for once does not hold up all others', async () => {
  const answered: string[] = [];
  const slow = reads.ask(ECHO, { said: 'slow', seconds: 3 }).then(() => answered.push('slow'));
  await wait(50);
  await reads.ask(ECHO, { said: 'quick' }).then(() => answered.push('quick'));
  await slow;
  expect(answered).toEqual(['quick', 'slow']);
});

test('a lost connection is made anew', async () => {
  await reads.ask(ECHO, { said: 'before' });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and datname = current_database()`.execute(opened.database.write);
  await wait(100);
  expect(await reads.ask(ECHO, { said: 'again' })).toBe('again');
});

test('while nobody answers each question fails, and one after the end fails with a reason', async () => {
  const nobody = openBatchedReads('postgres://nobody@127.0.0.1:1/none', log);
  await expect(nobody.ask(ECHO, {})).rejects.toThrow();
  await expect(nobody.ask(ECHO, {})).rejects.toThrow();
  await nobody.close();
  await expect(nobody.ask(ECHO, {})).rejects.toThrow('after calling end');
});

test('a connection that died without a word is given up, as an outage, and made anew', async () => {
  const wire = await silentWire(opened.directUrl);
  const patient = openBatchedReads(wire.url, log, 300);
  expect(await patient.ask(ECHO, { said: 'before' })).toBe('before');
  wire.silence();
  const asked = await Promise.allSettled(['x', 'y'].map((said) => patient.ask(ECHO, { said })));
  expect(asked.map((one) => one.status === 'rejected' && isOutage(one.reason))).toEqual([
    true,
    true,
  ]);
  wire.speak();
  await expect.poll(() => patient.ask(ECHO, { said: 'again' })).toBe('again');
  await patient.close();
  wire.close();
});

/** A proxy to the database that can stop forwarding without closing its connections. */
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
