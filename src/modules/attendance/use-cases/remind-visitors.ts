import { type Result, ok, refuse } from '#kernel/result.ts';
import { earliestOf } from '#platform/events/not-before.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering } from '../domain/gathering.ts';
import { CHANGES } from '../domain/gathering-kind.ts';
import { FIRST_REMINDER, type Reminder, struckReminder } from '../domain/reminders.ts';
import { loadGatheringsBetween } from '../storage/gatherings.ts';
import { findToRemind } from '../storage/visitors.ts';
import { tellVisitors, type WriteLetter } from './tell-visitors.ts';

/**
 * Reminds those with seats who left a telephone or an address, seven days, a day and two hours before, each once, however
 * often this runs. One address gets one letter for all its sign-ups. One who cannot be written to now holds up nobody: they are tried again the next time.
 */
export async function remindVisitors(
  context: AttendanceContext,
  write: WriteLetter,
): Promise<Result<{ readonly failed: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'visitor.tell')) return refuse('forbidden');
  const now = platform.clock.now();
  const soon = await inTransaction(context, (tx) =>
    loadGatheringsBetween(tx, now, now.add(FIRST_REMINDER)),
  );
  let failed = 0;
  for (const gathering of soon) {
    const struck = struckReminder(gathering.startsAt, now);
    if (gathering.state === 'cancelled' || !struck) continue;
    failed += await remindOf(context, write, gathering, struck);
  }
  return ok({ failed });
}

async function remindOf(
  context: AttendanceContext,
  write: WriteLetter,
  { id: gatheringId, revision }: Gathering,
  { what, at }: { readonly what: Reminder; readonly at: Temporal.Instant },
): Promise<number> {
  const changed = CHANGES.map((change) => `${change}/${revision}`);
  const due = { what: `${what}/${revision}`, changed, heardBefore: at };
  const visitors = await inTransaction(context, (tx) => findToRemind(tx, gatheringId, due));
  let failed = 0;
  for (const ids of visitors) {
    try {
      await tellVisitors(context, write, {
        ids,
        gatheringId,
        telling: 'reminder',
        reminder: what,
      });
    } catch (error) {
      // At night it waits for the morning: nothing failed.
      if (!earliestOf(error)) failed += 1;
    }
  }
  return failed;
}

/** Every five minutes: two hours before, somebody sets out. */
export function remindVisitorsJob(context: AttendanceContext, write: WriteLetter): ScheduledJob {
  return {
    name: 'remind-visitors',
    cron: '*/5 * * * *',
    run: async () => {
      const done = await remindVisitors(context, write);
      if (!done.ok) throw new Error('the job may not remind');
      const { failed } = done.value;
      if (failed > 0) context.platform.log.warn({ failed }, 'not reminded for now');
    },
  };
}
