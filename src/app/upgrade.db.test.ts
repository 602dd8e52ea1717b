import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseUrl } from '#platform/database/database-url.ts';
import {
  databaseOfVersion,
  type DatabaseOfVersion,
  testServer,
  withClient,
} from '#platform/database/testing.ts';
import { FIRST_SCHEMA, FIRST_SCHEMA_ROWS } from '#testing/first-schema-rows.ts';

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

describe('a database of the first version', () => {
  let database: DatabaseOfVersion;
  beforeAll(async () => {
    database = await databaseOfVersion(FIRST_SCHEMA);
    await withClient(database.ownerUrl, (client) => client.query(FIRST_SCHEMA_ROWS));
  });
  afterAll(() => database[Symbol.asyncDispose]());

  test('comes to the last with everything that stood in it', async () => {
    const before = await everything(database.ownerUrl);
    const empty = Object.entries(before).flatMap(([table, rows]) =>
      rows.length === 0 ? [table] : [],
    );
    expect(empty).toEqual([]);

    const migrated = await database.upgrade();
    expect(migrated).toMatchObject({ ok: true });
    expect(migrated.ok && migrated.value.applied.length).toBeGreaterThan(5);

    // As somebody whom row-level security does not bind: the owner is bound, too.
    const after = await everything(database.superuserUrl);
    for (const [table, rows] of Object.entries(before)) {
      const lost = rows.filter((row) => !after[table]?.some((later) => holds(later, row)));
      expect([table, lost]).toEqual([table, []]);
      expect([table, after[table]?.length]).toEqual([table, rows.length]);
    }
  });

  test('is what a new database becomes: the same tables and columns', async () => {
    const server = testServer();
    const template = databaseUrl(server.superuserUrl, server.template);
    expect(await shape(database.superuserUrl)).toEqual(await shape(template));
  });
});

function holds(later: Row, row: Row): boolean {
  return Object.entries(row).every(([column, value]) => isDeepStrictEqual(later[column], value));
}

const OURS = `n.nspname not in ('information_schema', 'jobs', 'public') and n.nspname not like 'pg\\_%'`;

/** Each of our tables with its rows, in an order that an upgrade does not change. */
async function everything(url: string): Promise<Rows> {
  return await withClient(url, async (client) => {
    const tables = await client.query<{ name: string }>(`
      select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and ${OURS} and c.relname <> 'migration'`);
    const found: Record<string, readonly Record<string, unknown>[]> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(kept) as row from ${name} as kept order by kept::text`,
      );
      found[name] = rows
        .map(({ row }) => row)
        .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
    }
    return found;
  });
}

async function shape(url: string): Promise<readonly unknown[]> {
  return await withClient(url, async (client) => {
    const { rows } = await client.query<object>(`
      select n.nspname || '.' || c.relname || '.' || a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
        a.attnotnull as filled
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
        join pg_namespace n on n.oid = c.relnamespace
      where a.attnum > 0 and not a.attisdropped and ${OURS} order by 1`);
    return rows;
  });
}
