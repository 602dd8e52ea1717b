import { Client, type Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { openPool } from './pool.ts';
import { type ReadTogether, readTogether } from './read-together.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let opened: TestDatabase;
let pool: Pool;
let read: ReadTogether;
beforeAll(async () => {
  opened = await createTestDatabase();
  pool = openPool(opened.directUrl, createLogger('silent'), { max: 2 });
  read = readTogether(pool);
});
afterAll(async () => {
  await pool.end();
  await opened.close();
});

const ask = async (number: number) => {
  const text = 'select pg_backend_pid() as connection, $1::integer as number';
  const [row] = await read<{ connection: number; number: number }>(text, [number]);
  return row;
};

test('reads that are requested at the same time share a connection, and each gets its own rows', async () => {
  const rows = await Promise.all([1, 2, 3].map(ask));
  expect(rows.map((row) => row?.number)).toEqual([1, 2, 3]);
  expect(new Set(rows.map((row) => row?.connection)).size).toBe(1);
});

test('many reads are spread over all connections, which are free afterwards', async () => {
  const rows = await Promise.all(Array.from({ length: 100 }, (_, number) => ask(number)));
  expect(rows.map((row) => row?.number)).toEqual(
    Array.from({ length: 100 }, (_, number) => number),
  );
  expect(new Set(rows.map((row) => row?.connection)).size).toBe(2);
  expect(pool.idleCount).toBe(pool.totalCount);
});

test('a read that fails harms none beside it', async () => {
  const [failed, beside] = await Promise.allSettled([read('select 1 / 0', []), ask(7)]);
  expect(failed.status).toBe('rejected');
  expect(beside).toMatchObject({ status: 'fulfilled', value: { number: 7 } });
  expect(pool.idleCount).toBe(pool.totalCount);
});

test('a statement that is asked often is planned once, and goes on working when its table gets a column', async () => {
  const owner = new Client({ connectionString: opened.ownerUrl });
  await owner.connect();
  await owner.query(`create schema notes; create table notes.note (id int);
    insert into notes.note values (1);
    grant usage on schema notes to public; grant select on notes.note to public`);
  const text = 'select * from notes.note';
  for (let turn = 0; turn < 5; turn += 1) expect(await read(text, [])).toEqual([{ id: 1 }]);
  const planned =
    'select count(*)::integer as plans from pg_prepared_statements where statement = $1';
  expect(await read(planned, [text])).toEqual([{ plans: 1 }]);
  await owner.query(`alter table notes.note add column text text default 'added'`);
  await owner.end();
  const [one, other] = await Promise.all([read(text, []), ask(7)]);
  expect(one).toEqual([{ id: 1, text: 'added' }]);
  expect(other?.number).toBe(7);
});
