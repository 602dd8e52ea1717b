import type { Installation } from './app.ts';
import { NOT_BACKED_UP } from './app-backups.ts';
import type { HouseContext } from './app-context.ts';
import { EVERYDAY_WORK } from './app-everyday-work.ts';
import { reportsOfAppeals } from './app-problems.ts';
import { KEPT_TABLES } from './app-retention.ts';
import { seedDemo } from './demo/index.ts';
import { appealHandlers, remindOfAppealsJob, sealReportKeys } from './modules/appeals/index.ts';
import { attendanceHandlers, attendanceJobs } from './modules/attendance/index.ts';
import { courseHandlers, courseJobs, releaseFiguresJob } from './modules/courses/index.ts';
import { keepHeadsJob, openHeadKey, startSealer } from './modules/audit/index.ts';
import { eraseExpiredJob, journalAlarms, watchReading } from './modules/identity/index.ts';
import { remindOfChecksJob, tellOfIssues } from './modules/officers/index.ts';
import {
  accreditationHandlers,
  pressListHandlers,
  callHandlers,
  feedbackHandlers,
  liveHandlers,
  registrationHandlers,
} from './modules/forum/index.ts';
import { lessonHandlers } from './modules/schools/index.ts';
import { meetingHandlers } from './modules/meetings/index.ts';
import {
  decideTextsJob,
  planHandlers,
  riseActionsJob,
  tellPeopleJob,
} from './modules/plan/index.ts';
import { promiseHandlers, remindOfDueJob } from './modules/promises/index.ts';
import {
  askAuthorsJob,
  authorHandlers,
  followAssignmentsJob,
  passingOnHandlers,
  passingOnJob,
  reportHandlers,
} from './modules/reports/index.ts';
import { scheduledBackup } from './platform/backup/scheduled-backup.ts';
import { removeOldEvents } from './platform/events/remove-old-events.ts';
import { startEventRunner } from './platform/events/start-event-runner.ts';
import type { ReadyChecks } from './platform/http/health.ts';

/** The installation itself as who acts: its jobs, and its demonstration community. */
function asSystem(context: HouseContext, name: string): HouseContext {
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

/** What happens without anybody asking. Not for the command line, which is over in a moment. */
export async function startWork({ context, ownerUrl }: Installation): Promise<Work> {
  const { platform } = context;
  const { database, clock, config, jobs, live, log, random } = platform;
  const nightly = asSystem(context, 'nightly');
  await jobs.schedule(removeOldEvents(database, clock));
  await jobs.schedule(eraseExpiredJob(nightly, KEPT_TABLES));
  await jobs.schedule(remindOfChecksJob(nightly));
  await jobs.schedule(remindOfAppealsJob(nightly));
  await jobs.schedule(remindOfDueJob(nightly));
  await jobs.schedule(riseActionsJob(nightly));
  await jobs.schedule(decideTextsJob(asSystem(context, 'plan')));
  const tellPeople = tellPeopleJob(asSystem(context, 'plan'));
  await jobs.schedule(tellPeople);
  await tellPeople.run();
  await jobs.schedule(followAssignmentsJob(nightly));
  await jobs.schedule(askAuthorsJob(nightly));
  for (const job of attendanceJobs(asSystem(context, 'attendance'))) await jobs.schedule(job);
  for (const job of courseJobs(asSystem(context, 'courses'))) await jobs.schedule(job);
  await jobs.schedule(releaseFiguresJob(asSystem(context, 'courses')));
  await jobs.schedule(passingOnJob(asSystem(context, 'reports')));
  const backup = scheduledBackup({ platform, ownerUrl, leftOut: NOT_BACKED_UP });
  if (backup) await jobs.schedule(backup);
  await sealReportKeys(asSystem(context, 'appeals'));
  const headKey = await openHeadKey(config.dataDir, random);
  const witness = { file: config.auditWitnessFile, url: config.auditWitnessUrl };
  await jobs.schedule(keepHeadsJob(platform, headKey, witness));
  const watching = asSystem(context, 'journal');
  const handlers = [
    ...attendanceHandlers(asSystem(context, 'attendance')),
    ...appealHandlers(asSystem(context, 'appeals')),
    reportsOfAppeals(asSystem(context, 'appeals')),
    journalAlarms(watching),
    tellOfIssues(asSystem(context, 'card-issues')),
    ...promiseHandlers(asSystem(context, 'promises')),
    ...planHandlers(asSystem(context, 'plan'), EVERYDAY_WORK),
    ...meetingHandlers(asSystem(context, 'meetings')),
    ...lessonHandlers(asSystem(context, 'lessons')),
    ...liveHandlers(asSystem(context, 'halls')),
    ...courseHandlers(asSystem(context, 'courses')),
    ...callHandlers(asSystem(context, 'forum')),
    ...feedbackHandlers(asSystem(context, 'forum')),
    ...registrationHandlers(asSystem(context, 'forum')),
    ...accreditationHandlers(asSystem(context, 'forum')),
    ...pressListHandlers(asSystem(context, 'forum')),
    ...reportHandlers(asSystem(context, 'reports')),
    ...passingOnHandlers(asSystem(context, 'reports')),
    ...authorHandlers(asSystem(context, 'reports')),
  ];
  const events = await startEventRunner({ database, live, log, handlers });
  const sealer = startSealer({ platform, onSealed: watchReading(watching) });
  return {
    health: { journal: sealer.health },
    stop: async () => {
      await events.stop();
      // Last: what the others still wrote is sealed.
      await sealer.stop();
    },
  };
}
