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
  // Before the database stops: connections that are still open then are reported as errors.
  await expect.poll(() => gone).toBe(5);
  return goneAtTheEnd;
}

it('a pool has ended when each of its connections is gone, so that the server may be stopped', async () => {
  expect(await goneWhenEnded(openPatientPool)).toBe(5);
  // The reason for this pool. If it fails, pg has begun to wait and the pool can be deleted.
  expect(await goneWhenEnded((config) => new Pool(config))).toBeLessThan(5);
});
