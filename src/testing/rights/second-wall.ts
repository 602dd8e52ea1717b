import { Client } from 'pg';

/**
 * Takes down the second wall, row-level security, so that the first one is seen alone: else what a use case forgot
 * to ask, the database would still hide.
 */
export async function takeDownSecondWall(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`
      select relnamespace::regnamespace || '.' || relname as name from pg_class where relrowsecurity`);
    for (const { name } of rows) {
      await client.query(`alter table ${name} disable row level security`);
    }
  } finally {
    await client.end();
  }
}
