import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, fixedClock } from '../clock/clock.ts';
import { type Config, readConfig } from '../config/config.ts';
import { type Random, systemRandom } from '../crypto/random.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing/test-database.ts';
import { openFiles } from '../files/open-files.ts';
import { type TestJobs, testJobs } from '../jobs/testing.ts';
import { type OpenLive, openLive } from '../live/open-live.ts';
import { createLogger } from '../log/logger.ts';
import { NOWHERE } from '../outgoing/testing.ts';
import type { Platform } from '../platform.ts';

/** A complete platform with a database and a folder of its own. Jobs run when the test starts them. */
export interface TestPlatform extends Platform, AsyncDisposable {
  readonly jobs: TestJobs;
  readonly live: OpenLive;
  /** The database beneath, for a test that must look behind the app's role. */
  readonly test: TestDatabase;
  close(): Promise<void>;
}

export interface TestPlatformOptions {
  /** Default: Wednesday 25 November 2026, ten in the morning in Kyiv; the clock does not move. */
  readonly clock?: Clock;
  readonly random?: Random;
  readonly config?: Partial<Config>;
  /** What the database has in it; by default nothing. */
  readonly seed?: Seed;
}

/** Written once in each process, at the usual moment; each test that asks for it gets a copy. */
export interface Seed {
  /** Seeds of one name write the same. */
  readonly name: string;
  /** Into the database alone: no file is copied. */
  readonly write: (platform: TestPlatform) => Promise<void>;
}

export async function testPlatform(options: TestPlatformOptions = {}): Promise<TestPlatform> {
  const template = options.seed && (await seededDatabase(options.seed));
  return await openPlatform(options, template);
}

const seeded = new Map<string, Promise<string>>();

/** The name of a database that has it in it, to which nobody is connected. */
function seededDatabase(seed: Seed): Promise<string> {
  const known = seeded.get(seed.name) ?? writeSeed(seed);
  seeded.set(seed.name, known);
  return known;
}

async function writeSeed({ write }: Seed): Promise<string> {
  const platform = await openPlatform({});
  await write(platform);
  const files = await readdir(platform.config.dataDir);
  await platform.live.close();
  await platform.test.leave();
  await rm(platform.config.dataDir, { recursive: true, force: true });
  if (files.length > 0)
    throw new Error(`a seed wrote files, which are not copied: ${files.join()}`);
  return platform.test.name;
}

async function openPlatform(
  options: TestPlatformOptions,
  template?: string,
): Promise<TestPlatform> {
  const clock = options.clock ?? fixedClock('2026-11-25T08:00:00Z');
  const log = createLogger('silent');
  const [test, dataDir] = await Promise.all([
    createTestDatabase(template),
    mkdtemp(join(tmpdir(), 'poruch-test-')),
  ]);
  const live = await openLive({
    directUrl: test.directUrl,
    log,
    database: test.database,
    key: systemRandom.bytes(32),
  });
  let closed: Promise<void> | undefined;
  const close = async () => {
    await live.close();
    await test.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const closeOnce = () => {
    closed ??= close();
    return closed;
  };
  return {
    config: { ...testConfig(dataDir, clock.timeZone), ...options.config },
    clock,
    random: options.random ?? systemRandom,
    log,
    database: test.database,
    live,
    jobs: testJobs(),
    files: openFiles(join(dataDir, 'files')),
    mail: undefined,
    outgoing: NOWHERE,
    sms: undefined,
    push: undefined,
    test,
    close: closeOnce,
    [Symbol.asyncDispose]: closeOnce,
  };
}

function testConfig(dataDir: string, timeZone: string): Config {
  const read = readConfig({ DATA_DIR: dataDir, TIME_ZONE: timeZone, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.refusal.map(({ en }) => en).join(' '));
  return read.value;
}
