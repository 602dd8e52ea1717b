import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, openInstallationOver } from '#app/installation.ts';
import type { Module } from '#app/module.ts';
import { TEST_KIND } from '#modules/attendance/testing.ts';
import { seedDemoIfUnused, seedDemoPromises, seedDemoReports } from '#demo/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { readConfig } from '#platform/config/config.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { connect } from '#platform/database/connect.ts';
import { databaseHealth } from '#platform/database/database-health.ts';
import { databaseRoleHealth } from '#platform/database/role-health.ts';
import { type CuttableWire, layWire } from '#platform/database/testing-wire.ts';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { openFiles } from '#platform/files/open-files.ts';
import type { Health } from '#platform/health.ts';
import { testJobs } from '#platform/jobs/testing.ts';
import { openLive } from '#platform/live/open-live.ts';
import { createLogger } from '#platform/log/logger.ts';
import type { OpenPlatform } from '#platform/open-platform.ts';
import { NOWHERE } from '#platform/outgoing/testing.ts';
import { SILENT_PUSH } from '#platform/push/testing.ts';

export type TestInstallation = Installation;

export interface CuttableInstallation extends TestInstallation {
  /** The app's only connection to its database. */
  readonly wire: CuttableWire;
}

const READY: Health = { ready: true };

/** The whole application with a database of its own, on a given day. */
export async function openTestInstallation(
  clock: Clock,
  modules?: readonly Module[],
): Promise<TestInstallation> {
  return await openOver(await createTestDatabase(), clock, modules);
}

/**
 * With a database that can be made unavailable. All traffic passes through a proxy in this process, so it is used only where
 * needed.
 */
export async function openCuttableInstallation(clock: Clock): Promise<CuttableInstallation> {
  const testDatabase = await createTestDatabase();
  const wire = await layWire(testDatabase.directUrl);
  const close = async () => {
    await wire.cut();
    await testDatabase.close();
  };
  const installation = await openOver({ ...testDatabase, directUrl: wire.url, close }, clock);
  return { ...installation, wire };
}

/** Two processes of one installation. The caller closes both. */
export async function openTwoProcesses(
  clock: Clock,
): Promise<readonly [TestInstallation, TestInstallation]> {
  const testDatabase = await createTestDatabase();
  const first = await openOver(testDatabase, clock);
  const second = await openOver({ ...testDatabase, close: () => Promise.resolve() }, clock);
  return [first, second];
}

async function openOver(
  testDatabase: TestDatabase,
  clock: Clock,
  modules?: readonly Module[],
): Promise<TestInstallation> {
  const folder = await mkdtemp(join(tmpdir(), 'poruch-installation-'));
  const log = createLogger('silent');
  const config = readConfig({ DATA_DIR: folder, PUBLIC_URL: 'http://poruch.test' });
  if (!config.ok) throw new Error(config.refusal.map(({ en }) => en).join(' '));
  const connected = connect({ write: testDatabase.directUrl }, log);
  const live = await openLive({
    directUrl: testDatabase.directUrl,
    log,
    database: connected.database,
    key: systemRandom.bytes(32),
  });
  await connected.learnRelations();
  const platform: OpenPlatform = {
    platform: {
      config: config.value,
      clock,
      random: systemRandom,
      log,
      database: connected.database,
      live,
      jobs: testJobs(),
      files: openFiles(folder),
      mail: undefined,
      outgoing: NOWHERE,
      sms: undefined,
      push: SILENT_PUSH,
    },
    ownerUrl: testDatabase.ownerUrl,
    health: {
      database: () => databaseHealth(connected.database),
      role: () => databaseRoleHealth(connected.database),
      migrations: () => Promise.resolve(READY),
      jobs: () => Promise.resolve(READY),
      live: () => live.health(),
    },
    close: async () => {
      await live.close();
      await connected.close();
      await testDatabase.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  const installation = await openInstallationOver(platform, modules);
  const { context } = installation;
  // Registers a kind of event that belongs to no module, for tests of attendance.
  const gatheringKinds = [...context.gatheringKinds, TEST_KIND];
  return {
    ...installation,
    responses: { ...installation.responses, isVerified: true },
    context: { ...context, gatheringKinds },
  };
}

/** With the demonstration data. */
export async function openDemonstration(clock: Clock): Promise<TestInstallation> {
  const installation = await openTestInstallation(clock);
  await seedDemonstration(installation);
  return installation;
}

export async function seedDemonstration({ context }: TestInstallation): Promise<void> {
  const { areas, organisations, officers } = context;
  const actor = { kind: 'system', name: 'test' } as const;
  const told = new Promise<void>((resolve) => {
    const stop = officers.onChange(() => {
      stop();
      resolve();
    });
  });
  await seedDemoIfUnused({ context: { ...context, actor }, areas, organisations });
  await told;
  await seedDemoReports({ ...context, actor });
  await seedDemoPromises({ ...context, actor });
}
