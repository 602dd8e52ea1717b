import { setTimeout as wait } from 'node:timers/promises';
import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** With the network cut, a connection may never be seen to end. */
const PATIENCE_MS = 2_000;
const LOOK_EVERY_MS = 5;

/**
 * A pool whose `end` resolves when all connections are closed. pg's resolves before: a server that is stopped then resets them,
 * and each is reported as lost.
 */
export function openPatientPool(config: PoolConfig): Pool {
  const pool = new Pool(config);
  const connected = new Set<PoolClient>();
  pool.on('connect', (client) => connected.add(client));
  pool.on('remove', (client) => connected.delete(client));
  const end: () => Promise<void> = pool.end;
  return Object.assign(pool, {
    end: async () => {
      await end.call(pool);
      const deadline = performance.now() + PATIENCE_MS;
      while (connected.size > 0 && performance.now() < deadline) await wait(LOOK_EVERY_MS);
    },
  });
}
