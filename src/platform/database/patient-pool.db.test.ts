import { Pool, type PoolConfig } from 'pg';
import { expect, it } from 'vitest';
import { openPatientPool } from './patient-pool.ts';
import { createTestDatabase } from './testing.ts';

async function goneWhenEnded(open: (config: PoolConfig) => Pool): Promise<number> {
  await using test = await createTestDatabase();
  const pool = open({ connectionString: test.directUrl, max: 5 });
  let gone = 0;
  pool.on('remove', () => {
    gone += 1;
  });
  await Promise.all(Array.from({ length: 5 }, () => pool.query('select pg_sleep(0.05)')));
  await pool.end();
  const goneAtTheEnd = gone;
  // Before the database goes away: what it tears is an error of whoever did not wait.
  await expect.poll(() => gone).toBe(5);
  return goneAtTheEnd;
}

it('a pool has ended when each of its connections is gone, so that the server may be stopped', async () => {
  expect(await goneWhenEnded(openPatientPool)).toBe(5);
  // Why there is one of our own: should this fail, pg waits by itself now.
  expect(await goneWhenEnded((config) => new Pool(config))).toBeLessThan(5);
});
