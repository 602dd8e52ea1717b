import { setTimeout as wait } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';

/** pg-boss stores its tables in a schema of its own and migrates them. */
export const JOBS_SCHEMA = 'jobs';

/**
 * Creates or upgrades the schema of the jobs as the owner of the tables, because the app may not. An upgrade may leave indexes
 * to be built concurrently; this waits for them.
 */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  const failed = new Promise<never>((_, reject) => boss.once('error', reject));
  try {
    await Promise.race([installed(boss), failed]);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function installed(boss: PgBoss): Promise<void> {
  await boss.start();
  while (await hasIndexesToBuild(boss)) await wait(100);
}

async function hasIndexesToBuild(boss: PgBoss): Promise<boolean> {
  const left = await boss.getBamStatus();
  return left.some(({ status }) => status === 'pending' || status === 'in_progress');
}
