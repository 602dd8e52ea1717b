import type { AppContext } from './context.ts';
import { readJournalState } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { lastBackup } from '#platform/backup/last-backup.ts';
import { isOutage } from '#platform/database/outage.ts';
import { eventBacklog } from '#platform/events/event-backlog.ts';
import { jobCounts } from '#platform/jobs/job-counts.ts';
import { openMetrics, type OpenMetrics } from '#platform/metrics/open-metrics.ts';
import type { Readings } from '#platform/metrics/readings.ts';

/** Undefined without METRICS_TOKEN: then nothing is counted at all. */
export function appMetrics(context: AppContext): OpenMetrics | undefined {
  const { metricsToken } = context.platform.config;
  if (metricsToken === undefined) return undefined;
  const system: AppContext = { ...context, actor: { kind: 'system', name: 'metrics' } };
  return openMetrics(metricsToken, () => readFigures(system));
}

async function readFigures(context: AppContext): Promise<Readings> {
  const { database, config } = context.platform;
  const { connections, idle, waiting } = database.load();
  const own = { connections, idle, waiting, lastBackupSeconds: await backupTime(config.backupDir) };
  try {
    const [events, jobs] = await Promise.all([eventBacklog(database), jobCounts(database)]);
    const journal = await inTransaction(context, readJournalState);
    return {
      ...own,
      databaseUp: 1,
      eventBacklog: events.due,
      eventLagSeconds: events.lagSeconds,
      jobsWaiting: jobs.waiting,
      jobsFailed: jobs.failed,
      unsealedEntries: journal.unsealed,
    };
  } catch (error) {
    if (!isOutage(error)) throw error;
    return { ...own, databaseUp: 0 };
  }
}

async function backupTime(folder: string | undefined): Promise<number | undefined> {
  const made = folder === undefined ? undefined : await lastBackup(folder);
  return made && made.epochMilliseconds / 1000;
}
