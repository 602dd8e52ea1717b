import { openGroupCommit } from './group-commit.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { connect, type ConnectedDatabase } from './connect.ts';
import type { Tx } from './database.ts';
import { sendRow } from './send-without-waiting.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let testDatabase: TestDatabase;
let one: ConnectedDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  one = connect({ write: testDatabase.directUrl }, createLogger('silent'));
});
afterAll(async () => {
  await one.close();
  await testDatabase.close();
});

const begun: number[] = [];
beforeEach(async () => {
  begun.length = 0;
  await sql`delete from platform.event_handler`.execute(one.database.write);
});

const begin = async () => {
  begun.push(1);
};
const keep = (name: string | null) =>
  one.database.groupCommit('test', begin, async (tx: Tx) => {
    await sendRow(tx, {
      name: 'test handler row',
      statement: (rows) => `insert into platform.event_handler (name, types)
        select name, '{}' from (values ${rows}) as given (name)`,
      values: [name],
    });
    return `kept ${name}`;
  });

async function kept(): Promise<readonly { readonly name: string; readonly xmin: string }[]> {
  const { rows } = await sql<{ name: string; xmin: string }>`
    select name, xmin::text from platform.event_handler order by name`.execute(one.database.write);
  return rows;
}

describe('what is asked for at one moment', () => {
  test('has one transaction, and each its own answer', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map(keep));
    expect(answers).toEqual(['kept a', 'kept b', 'kept c']);
    const rows = await kept();
    expect(rows.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(begun).toHaveLength(1);
  });

  test('is never done as somebody who begins otherwise', async () => {
    const whoIs = (name: string) =>
      one.database.groupCommit(
        name,
        async (tx) => {
          await sql`select set_config('test.whose', ${name}, true)`.execute(tx);
        },
        async (tx) => {
          const { rows } = await sql<{ whose: string }>`
            select current_setting('test.whose') as whose`.execute(tx);
          return rows[0]?.whose;
        },
      );
    const asked = ['a', 'b', 'a', 'c'];
    expect(await Promise.all(asked.map(whoIs))).toEqual(asked);
  });

  test('is kept where another of them fails: only that one does, by its own cause', async () => {
    await keep('c');
    const answers = await Promise.allSettled(['a', null, 'b', 'c'].map(keep));
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect(answers[1]).toMatchObject({ reason: { code: '23502' } });
    expect(answers[3]).toMatchObject({ reason: { code: '23505' } });
    expect((await kept()).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });

  test('is kept, however much it is', async () => {
    const names = Array.from({ length: 300 }, (_, turn) => `${1000 + turn}`);
    await Promise.all(names.map(keep));
    expect((await kept()).map(({ name }) => name)).toEqual(names);
    expect(begun.length).toBeLessThan(20);
  });

  test('is done in turn where that is asked for, by one transaction after the other', async () => {
    const order: number[] = [];
    let underway = 0;
    const beginAlone = async () => {
      underway += 1;
      expect(underway).toBe(1);
    };
    const take = (turn: number) =>
      one.database.groupCommit(
        'a thing that many want',
        beginAlone,
        async (tx) => {
          order.push(turn);
          await sql`select 1`.execute(tx);
          underway = 0;
        },
        'inTurn',
      );
    const turns = Array.from({ length: 200 }, (_, turn) => turn);
    await Promise.all(turns.map(take));
    expect(order).toEqual(turns);
  });

  test('fails at once, and is not tried one by one, where the database is away', async () => {
    let tried = 0;
    const groupCommit = openGroupCommit(() => {
      tried += 1;
      return Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    });
    const nothing = () => Promise.resolve();
    const asked = Array.from({ length: 20 }, () => groupCommit('test', nothing, nothing));
    const answers = await Promise.allSettled(asked);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(tried, 'once for each transaction of sixteen').toBe(2);
  });
});

test('a row that is sent without waiting is seen by what the transaction asks next', async () => {
  const seen = await one.database.transaction(async (tx) => {
    for (const name of ['a', 'b', 'c']) {
      await sendRow(tx, {
        name: 'test handler seen',
        statement: (rows) => `insert into platform.event_handler (name, types) values ${rows}`,
        values: [name, []],
      });
    }
    return (await sql`select name from platform.event_handler order by name`.execute(tx)).rows;
  });
  expect(seen).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
});

test('rows that were not sent yet are not kept when their transaction is broken off', async () => {
  const broken = one.database.transaction(async (tx) => {
    await sendRow(tx, {
      name: 'test handler seen',
      statement: (rows) => `insert into platform.event_handler (name, types) values ${rows}`,
      values: ['never', []],
    });
    throw new Error('broken off');
  });
  await expect(broken).rejects.toThrow('broken off');
  await keep('next');
  expect((await kept()).map(({ name }) => name)).toEqual(['next']);
});
