import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { findWithOffersOver } from '../storage/gatherings.ts';
import { openSeatLine } from './seat-line.ts';

/** Ends offers that nobody took in time, and makes them to the next; in each gathering by itself. */
export async function moveOffersOn(
  context: AttendanceContext,
): Promise<Result<{ readonly gatherings: number }, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'seat.offer')) return refuse('forbidden');
  const over = await inTransaction(context, (tx) => findWithOffersOver(tx, platform.clock.now()));
  for (const id of over) await inTransaction(context, (tx) => openSeatLine(tx, context, id));
  return ok({ gatherings: over.length });
}

/** Every minute: near the start an offer lasts twenty. */
export function moveOffersOnJob(context: AttendanceContext): ScheduledJob {
  return {
    name: 'move-offers-on',
    cron: '* * * * *',
    run: async () => {
      const done = await moveOffersOn(context);
      if (!done.ok) throw new Error('the job may not offer seats');
    },
  };
}
