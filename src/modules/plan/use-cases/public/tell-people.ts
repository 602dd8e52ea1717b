import { newId } from '#kernel/ids.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { toldLots } from '../../domain/public/told-people.ts';
import {
  insertToldLot,
  loadUntoldWork,
  recordToldMonth,
} from '../../storage/public/told-people.ts';

/**
 * Adds to the figures of plans how many people came in whole months that are over, once in each month: a figure that moved
 * on any other evening would tell of that evening. Answers how many lots were told.
 */
export async function tellPeople(
  context: PlanContext,
): Promise<Result<{ readonly lots: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'plan-people.release')) return refuse('forbidden');
  const { clock, random } = platform;
  const month = clock.today().with({ day: 1 });
  return await inTransaction(context, async (tx) => {
    if (!(await recordToldMonth(tx, month))) return ok({ lots: 0 });
    const lots = toldLots(await loadUntoldWork(tx, month));
    for (const lot of lots) {
      await insertToldLot(tx, newId(random), lot, month);
      await recordEntry(tx, clock, random, {
        actor,
        action: 'plan-people.release',
        thing: { kind: 'joint-action', id: lot.actionId },
      });
      const subject = { action: lot.actionId, area: lot.areaId };
      await recordEvent(tx, clock, random, { type: 'action.counted', subject });
    }
    return ok({ lots: lots.length });
  });
}

/** Each night and at every start: a server that was down on the first of a month does not skip the month. */
export function tellPeopleJob(context: PlanContext): ScheduledJob {
  return {
    name: 'tell-people-of-plans',
    cron: '40 3 * * *',
    run: async () => {
      const told = await tellPeople(context);
      if (!told.ok) throw new Error('the job may not tell how many people came');
    },
  };
}
