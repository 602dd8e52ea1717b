import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogger } from '../log/logger.ts';
import { connect, type ConnectedDatabase } from './connect.ts';
import type { Database, Tx } from './database.ts';
import { sendWithoutWaiting } from './send-without-waiting.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let testDatabase: TestDatabase;
let one: ConnectedDatabase;
let database: Database;
beforeEach(async () => {
  testDatabase = await createTestDatabase();
  // One connection: whatever a transaction leaves behind, the next one meets.
  one = connect({ write: testDatabase.directUrl }, createLogger('silent'), { poolSize: 1 });
  database = one.database;
});
afterEach(async () => {
  await one.close();
  await testDatabase.close();
});

const handler = (tx: Tx, name: string | null) =>
  sendWithoutWaiting(tx, {
    name: 'test handler',
    text: `insert into platform.event_handler (name, types) values ($1, '{}')`,
    values: [name],
  });

async function kept(): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select name from platform.event_handler order by name`.execute(database.write);
  return rows.map(({ name }) => name);
}

describe('what is sent without waiting', () => {
  test('is kept with its transaction, in its order among the other statements', async () => {
    const seen = await database.transaction(async (tx) => {
      await handler(tx, 'first');
      const { rows } = await sql`select name from platform.event_handler`.execute(tx);
      await handler(tx, 'second');
      return rows;
    });
    expect(seen).toEqual([{ name: 'first' }]);
    expect(await kept()).toEqual(['first', 'second']);
  });

  test('is not kept when the transaction is broken off', async () => {
    const broken = database.transaction(async (tx) => {
      await handler(tx, 'never');
      throw new Error('broken off');
    });
    await expect(broken).rejects.toThrow('broken off');
    expect(await kept()).toEqual([]);
  });

  test('fails its transaction at the end, by its own cause, and nothing is kept', async () => {
    const broken = database.transaction(async (tx) => {
      await handler(tx, 'before');
      await handler(tx, null);
      await handler(tx, 'after');
    });
    await expect(broken).rejects.toThrow('null value in column "name"');
    expect(await kept()).toEqual([]);
  });

  test('fails the next statement by its own cause, not by what followed from it', async () => {
    let reached = false;
    const broken = database.transaction(async (tx) => {
      await handler(tx, null);
      await sql`select 1`.execute(tx);
      reached = true;
    });
    await expect(broken).rejects.toThrow('null value in column "name"');
    expect(reached).toBe(false);
    expect(await kept()).toEqual([]);
  });

  test('cannot be outlived by a commit whose caller kept the error to himself', async () => {
    const broken = database.transaction(async (tx) => {
      await handler(tx, 'lost');
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
    });
    await expect(broken).rejects.toThrow('failed before its commit');
    expect(await kept()).toEqual([]);
  });
});

describe('a connection', () => {
  test('is good for the next transaction after one that failed', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await database.transaction((tx) => handler(tx, null)).catch(() => undefined);
      await database.transaction((tx) => handler(tx, `turn ${turn}`));
    }
    expect(await kept()).toEqual(['turn 0', 'turn 1', 'turn 2']);
  });

  test('is not given to anybody else once it was cut within a transaction', async () => {
    const cut = database.transaction(async (tx) => {
      await handler(tx, 'cut');
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    await database.transaction((tx) => handler(tx, 'next'));
    expect(await kept()).toEqual(['next']);
  });

  test('counts the rows that were changed', async () => {
    await database.transaction((tx) => handler(tx, 'one'));
    const result = await sql`update platform.event_handler set types = '{a}'`.execute(
      database.write,
    );
    expect(result.numAffectedRows).toBe(1n);
  });
});

test('a transaction reads at one moment when it asks to, and writes nothing when it says so', async () => {
  const reading = database.write
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const { rows } = await sql`select current_setting('transaction_isolation') as level`.execute(
        tx,
      );
      expect(rows).toEqual([{ level: 'repeatable read' }]);
      await handler(tx, 'forbidden');
    });
  await expect(reading).rejects.toThrow('read-only transaction');
});
