import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { createLogger } from '../log/logger.ts';
import { JOBS_SCHEMA } from './install-jobs.ts';
import { type OpenJobs, openJobs } from './open-jobs.ts';

describe('work on a schedule', () => {
  let test: TestDatabase;
  let jobs: OpenJobs[];
  beforeEach(async () => {
    test = await createTestDatabase();
    jobs = [];
  });
  afterEach(async () => {
    await Promise.all(jobs.map((opened) => opened.close()));
    await test.close();
  });

  const open = async () => {
    const opened = await openJobs({
      directUrl: test.directUrl,
      timeZone: 'Europe/Kyiv',
      log: createLogger('silent'),
    });
    jobs.push(opened);
    return opened;
  };
  /** Runs the job as the schedule would. */
  const strike = async (name: string) => {
    const boss = new PgBoss({
      connectionString: test.directUrl,
      schema: JOBS_SCHEMA,
      migrate: false,
      schedule: false,
      supervise: false,
    });
    await boss.start();
    await boss.send(name);
    await boss.stop();
  };

  it('is kept in the zone of the installation, and made up for after a standstill', async () => {
    const opened = await open();
    await opened.schedule({ name: 'nightly', cron: '10 3 * * *', run: async () => undefined });
    await opened.schedule({ name: 'nightly', cron: '20 4 * * *', run: async () => undefined });
    const { rows } = await sql<{ cron: string; timezone: string; missed: string }>`
      select cron, timezone, options->>'missed' as missed from jobs.schedule`.execute(
      test.database.write,
    );
    expect(rows).toEqual([{ cron: '20 4 * * *', timezone: 'Europe/Kyiv', missed: 'once' }]);
  });

  it('is done once, though two processes wait for it', async () => {
    let times = 0;
    const run = async () => {
      times += 1;
    };
    for (const opened of [await open(), await open()]) {
      await opened.schedule({ name: 'nightly', cron: '10 3 * * *', run });
    }
    await strike('nightly');
    await expect.poll(() => times).toBe(1);
    await wait(500);
    expect(times).toBe(1);
  });

  it('is finished before the process stops', async () => {
    const opened = await open();
    const begun = Promise.withResolvers<void>();
    let done = false;
    await opened.schedule({
      name: 'thorough',
      cron: '10 3 * * *',
      run: async () => {
        begun.resolve();
        await wait(300);
        done = true;
      },
    });
    await strike('thorough');
    await begun.promise;
    await opened.close();
    expect(done).toBe(true);
  });

  it('is ready when it reaches the database, and says so when it does not', async () => {
    const opened = await open();
    expect(await opened.health()).toEqual({ ready: true });
    await opened.close();
    expect(await opened.health()).toMatchObject({ ready: false });
  });
});
