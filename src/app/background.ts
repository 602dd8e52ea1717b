import { keepHeadsJob, openHeadKey, startSealer } from '#modules/audit/index.ts';
import { eraseExpiredJob, watchReading } from '#modules/identity/index.ts';
import { seedDemo } from '#demo/index.ts';
import { scheduledBackup } from '#platform/backup/scheduled-backup.ts';
import { removeOldEvents } from '#platform/events/remove-old-events.ts';
import { startEventRunner } from '#platform/events/start-event-runner.ts';
import type { ReadyChecks } from '#platform/http/health.ts';
import type { AppContext, AsSystem } from './context.ts';
import { everydayWorkOf } from './desk.ts';
import type { Installation } from './installation.ts';
import { reportsOfAppeals } from './report-problems-of-appeals.ts';
import { keptTablesOf, NOT_BACKED_UP } from './retention.ts';

/** The installation itself as who acts: its jobs, and its demonstration community. */
function asSystem(context: AppContext, name: string): AppContext {
  return { ...context, actor: { kind: 'system', name } };
}

/**
 * Fills a house into which nobody has brought anything yet with the demonstration community. With HOME_AREA
 * somebody means to bring in an area of their own. Answers whether it did.
 */
export async function furnish({ context }: Installation): Promise<boolean> {
  if (context.platform.config.homeArea !== undefined) return false;
  return await seedDemo(asSystem(context, 'demonstration'));
}

/** What runs until the process stops. */
export interface Work {
  readonly health: ReadyChecks;
  stop(): Promise<void>;
}

/** Starts the jobs and event handlers of all modules. Not for the command line, which is over in a moment. */
export async function startWork({ context, ownerUrl, modules }: Installation): Promise<Work> {
  const { platform } = context;
  const { database, clock, config, jobs, live, log, random } = platform;
  const as: AsSystem = (name) => asSystem(context, name);
  const scheduled = [
    removeOldEvents(database, clock),
    eraseExpiredJob(as('nightly'), keptTablesOf(modules)),
    ...modules.flatMap((module) => module.jobs?.(as) ?? []),
    scheduledBackup({ platform, ownerUrl, leftOut: NOT_BACKED_UP }),
  ];
  for (const job of scheduled) if (job) await jobs.schedule(job);
  for (const { onStart } of modules) await onStart?.(as);
  const headKey = await openHeadKey(config.dataDir, random);
  const witness = { file: config.auditWitnessFile, url: config.auditWitnessUrl };
  await jobs.schedule(keepHeadsJob(platform, headKey, witness));
  const everydayWork = everydayWorkOf(modules);
  const handlers = [
    ...modules.flatMap((module) => module.eventHandlers?.(as, everydayWork) ?? []),
    reportsOfAppeals(as('appeals')),
  ];
  const events = await startEventRunner({ database, live, log, handlers });
  const sealer = startSealer({ platform, onSealed: watchReading(as('journal')) });
  return {
    health: { journal: sealer.health },
    stop: async () => {
      await events.stop();
      // Last: what the others still wrote is sealed.
      await sealer.stop();
    },
  };
}
