import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWork, type Work } from './background.ts';
import type { PlanTables } from '#modules/plan/storage/tables.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { type TestJobs, testJobs } from '#platform/jobs/testing.ts';
import { openTestInstallation, type TestInstallation } from '#testing/open-test-installation.ts';

let installation: TestInstallation;
let jobs: TestJobs;
let work: Work;
beforeAll(async () => {
  installation = await openTestInstallation(fixedClock('2026-12-01T08:00:00Z'));
  jobs = testJobs();
  const { context } = installation;
  const platform = { ...context.platform, jobs };
  work = await startWork({ ...installation, context: { ...context, platform } });
});
afterAll(async () => {
  await work.stop();
  await installation.close();
});

describe('the people who came to what plans count', () => {
  const database = () => installation.context.platform.database;
  const toldMonths = async () =>
    await seeEverything(database(), async (tx) => {
      const plan = tx.$extendTables<PlanTables>();
      const rows = await plan.selectFrom('plan.told_month').select('month').execute();
      return rows.map(({ month }) => month.toString());
    });

  test('are counted when the server starts, and by a job of every night', async () => {
    expect(await toldMonths(), 'at the start').toEqual(['2026-12-01']);
    await seeEverything(database(), (tx) =>
      tx.$extendTables<PlanTables>().deleteFrom('plan.told_month').execute(),
    );
    await jobs.run('tell-people-of-plans');
    expect(await toldMonths(), 'by the job').toEqual(['2026-12-01']);
  });
});
