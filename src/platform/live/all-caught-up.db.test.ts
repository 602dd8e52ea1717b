import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trackReads } from '../cache/track-reads.ts';
import { systemRandom } from '../crypto/random.ts';
import { connect, type ConnectedDatabase } from '../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { type CuttableWire, layWire } from '../database/testing-wire.ts';
import { createLogger } from '../log/logger.ts';
import { type OpenLive, openLive } from './open-live.ts';

const log = createLogger('silent');
const QUICK = { lookEvery: 50, answerWithin: 200, key: systemRandom.bytes(32), log };

describe('two processes, of which one listens on a connection that dies silently', () => {
  let test: TestDatabase;
  let healthy: OpenLive;
  let wire: CuttableWire;
  let other: ConnectedDatabase;
  let frozen: OpenLive;
  beforeEach(async () => {
    test = await createTestDatabase();
    await test.learnRelations();
    healthy = await openLive({ ...QUICK, directUrl: test.directUrl, database: test.database });
    wire = await layWire(test.directUrl);
    other = connect({ write: test.directUrl }, log);
    await other.learnRelations();
    frozen = await openLive({ ...QUICK, directUrl: wire.url, database: other.database });
    await expect.poll(() => [healthy.peers(), frozen.peers()]).toEqual([1, 1]);
  });
  afterEach(async () => {
    await wire.cut();
    await frozen.close();
    await other.close();
    await healthy.close();
    await test.close();
  });

  const uncacheable = async () => {
    const read = () => sql`select 1 from reports.report`.execute(other.database.read);
    return (await trackReads(read)).dependencies.uncacheable;
  };

  it('that one stops caching, though nothing told it of the loss', async () => {
    expect(await uncacheable()).toBeUndefined();
    wire.freeze();
    await expect.poll(uncacheable).toMatch(/do not arrive/);
  });

  it('what either changes is confirmed', async () => {
    wire.freeze();
    await sql`update reports.report set id = id where false`.execute(other.database.write);
    await expect(frozen.acknowledged()).resolves.toBeUndefined();
    await sql`update reports.report set id = id where false`.execute(test.database.write);
    await expect(healthy.acknowledged()).resolves.toBeUndefined();
  });
});
