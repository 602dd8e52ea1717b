import { PgBoss } from 'pg-boss';
import type { Health } from '../health.ts';
import { describeError } from '../log/describe-error.ts';
import type { Logger } from '../log/logger.ts';
import { JOBS_SCHEMA } from './install-jobs.ts';
import type { Jobs, ScheduledJob } from './jobs.ts';

export interface OpenJobs extends Jobs {
  health(): Promise<Health>;
  /** Takes no further work and lets what runs end, for ten seconds at most; it is tried again. */
  close(): Promise<void>;
}

export interface JobsOptions {
  /** The app's role, connected to PostgreSQL directly. */
  readonly directUrl: string;
  /** Schedules are read in the installation's zone, summer time included. */
  readonly timeZone: string;
  readonly log: Logger;
}

const HEALTH_PATIENCE_MILLISECONDS = 2_000;
const STOP_PATIENCE_MILLISECONDS = 10_000;

export async function openJobs(options: JobsOptions): Promise<OpenJobs> {
  const { log } = options;
  const boss = new PgBoss({
    connectionString: options.directUrl,
    application_name: 'poruch jobs',
    schema: JOBS_SCHEMA,
    max: 3,
    // The app may not change tables: installJobs does, as their owner.
    migrate: false,
    createSchema: false,
    reindex: false,
  });
  // An `error` event without a handler would end the process. pg-boss retries.
  boss.on('error', (error) => log.warn(describeError(error), 'jobs: trouble with the database'));
  await boss.start();
  let closed: Promise<void> | undefined;
  return {
    schedule: (job) => schedule(boss, job, options),
    health: () => jobsHealth(boss),
    close: () => {
      closed ??= boss.stop({ graceful: true, timeout: STOP_PATIENCE_MILLISECONDS });
      return closed;
    },
  };
}

async function schedule(boss: PgBoss, job: ScheduledJob, options: JobsOptions): Promise<void> {
  const { log, timeZone } = options;
  // `stately`: one waits and one runs at most, however many processes there are.
  await boss.createQueue(job.name, {
    policy: 'stately',
    retryLimit: 3,
    retryDelay: 60,
    retryBackoff: true,
    expireInSeconds: 3_600,
  });
  // `once`: what should have run while the installation was off runs when it is on again.
  await boss.schedule(job.name, job.cron, null, { tz: timeZone, missed: 'once' });
  await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
    try {
      await job.run();
      log.info({ job: job.name }, 'job done');
    } catch (error) {
      log.error({ job: job.name, ...describeError(error) }, 'job failed');
      throw error;
    }
  });
}

async function jobsHealth(boss: PgBoss): Promise<Health> {
  const away: Health = { ready: false, reason: 'the jobs do not reach the database' };
  const late = new Promise<Health>((resolve) => {
    setTimeout(resolve, HEALTH_PATIENCE_MILLISECONDS, away).unref();
  });
  const asked = boss.schemaVersion().then(
    (): Health => ({ ready: true }),
    () => away,
  );
  return Promise.race([asked, late]);
}
