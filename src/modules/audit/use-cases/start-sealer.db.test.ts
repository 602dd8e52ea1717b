import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client } from 'pg';
import type { Clock } from '#platform/clock/clock.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { connect } from '#platform/database/connect.ts';
import { createLogger } from '#platform/log/logger.ts';
import { type TestPlatform, testPlatform } from '#platform/testing/test-platform.ts';
import { recordEntry } from '../storage/record-entry.ts';
import { sealEverything, writeEntries } from '../testing.ts';
import { openHeadKey } from '../storage/head-key.ts';
import { sealEntries } from './seal-entries.ts';
import { startSealer, type Sealer } from './start-sealer.ts';
import { verifyChain } from './verify-chain.ts';

const QUICK = { lookEvery: 20 };

let platform: TestPlatform;
let sealers: Sealer[];
beforeEach(async () => {
  platform = await testPlatform({ clock: systemClock('Europe/Kyiv') });
  sealers = [];
});
afterEach(async () => {
  for (const sealer of sealers) await sealer.stop();
  await platform.close();
});

const begin = (given: Partial<TestPlatform> = {}) => {
  const sealer = startSealer({ platform: { ...platform, ...given }, ...QUICK });
  sealers.push(sealer);
  return sealer;
};

async function check() {
  const key = await openHeadKey(platform.config.dataDir, systemRandom);
  const { sealed, waiting, findings } = await verifyChain(platform.database, { key });
  return { sealed, waiting, findings };
}

describe('the sealer', () => {
  test('seals what is committed, while it is written', async () => {
    begin();
    await writeEntries(platform, 50);
    await expect.poll(check).toEqual({ sealed: 50, waiting: 0, findings: [] });
  });

  test('seals an entry that was committed late behind those that were written after it', async () => {
    const begun = Promise.withResolvers<void>();
    const patience = Promise.withResolvers<void>();
    const late = platform.database.transaction(async (tx) => {
      await recordEntry(tx, platform.clock, systemRandom, {
        actor: { kind: 'system', name: 'import' },
        action: 'area.import',
        thing: { kind: 'area' },
      });
      begun.resolve();
      await patience.promise;
    });
    await begun.promise;
    await writeEntries(platform, 5);
    expect(await sealEverything(platform)).toBe(5);
    patience.resolve();
    await late;
    expect(await sealEverything(platform)).toBe(1);
    expect(await check()).toEqual({ sealed: 6, waiting: 0, findings: [] });
  });

  test('is one at a time, in however many processes it runs', async () => {
    const others = [1, 2, 3].map(() =>
      connect({ write: platform.test.directUrl }, createLogger('silent'), { poolSize: 2 }),
    );
    for (const { database } of others) begin({ database });
    begin();
    await Promise.all([1, 2, 3, 4].map(() => writeEntries(platform, 100)));
    await expect.poll(check).toEqual({ sealed: 400, waiting: 0, findings: [] });
    for (const sealer of sealers.splice(0)) await sealer.stop();
    for (const other of others) await other.close();
  });

  test('goes on where the one before it ended', async () => {
    const first = begin();
    await writeEntries(platform, 10);
    await expect.poll(check).toMatchObject({ sealed: 10 });
    await first.stop();
    await writeEntries(platform, 10);
    expect(await check()).toMatchObject({ sealed: 10, waiting: 10 });
    begin();
    await expect.poll(check).toEqual({ sealed: 20, waiting: 0, findings: [] });
  });

  test('takes many in turns, and forgets none between two', async () => {
    await writeEntries(platform, 25);
    const sizes: (number | string)[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const sealed = await sealEntries(platform, 10);
      sizes.push(sealed === 'busy' ? sealed : sealed.length);
    }
    expect(sizes).toEqual([10, 10, 5, 0]);
    expect(await check()).toEqual({ sealed: 25, waiting: 0, findings: [] });
  });

  test('shows each entry once to whoever looks for alarms', async () => {
    const seen: string[] = [];
    sealers.push(
      startSealer({
        platform,
        ...QUICK,
        onSealed: async (entries) => {
          seen.push(...entries.map(({ id }) => id));
        },
      }),
    );
    await writeEntries(platform, 30);
    await expect.poll(() => seen.length).toBe(30);
    expect(new Set(seen).size).toBe(30);
  });
});

describe('entries that nobody seals', () => {
  /** Moves as fast as a test wants. */
  let now = Temporal.Instant.from('2026-11-25T08:00:00Z');
  const clock: Clock = { ...systemClock('Europe/Kyiv'), now: () => now };
  const events: string[] = [];

  test('raise one alarm after five seconds, which ends when they are sealed', async () => {
    platform.live.on(['audit.unsealed'], ({ subject }) => {
      events.push(subject['entry'] ?? '');
    });
    const stuck = new Client({ connectionString: platform.test.directUrl });
    stuck.on('error', () => undefined);
    await stuck.connect();
    await stuck.query(`select pg_advisory_lock(hashtext('audit.seal'))`);
    await writeEntries(platform, 2);
    const sealer = begin({ clock });
    const pause = () => new Promise((resolve) => setTimeout(resolve, 150));

    await pause();
    now = now.add({ seconds: 5 });
    await pause();
    expect(sealer.health()).toEqual({ ready: true });
    expect(events).toEqual([]);

    now = now.add({ seconds: 1 });
    await expect.poll(() => events).toHaveLength(1);
    now = now.add({ minutes: 5 });
    await pause();
    expect(events).toHaveLength(1);
    expect(sealer.health()).toMatchObject({
      ready: true,
      warning: expect.stringContaining('seal'),
    });

    await stuck.end();
    await expect.poll(() => sealer.health()).toEqual({ ready: true });
    expect(await check()).toEqual({ sealed: 2, waiting: 0, findings: [] });
  });
});
