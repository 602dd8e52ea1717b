import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { type Urgency, urgencyOf } from '../domain/control-date.ts';
import { lockUnreminded, saveReminded } from '../storage/reminders.ts';
import { tellOf } from './tell-appeal.ts';

/**
 * Tells whoever handles an appeal three working days before its control date, on the day itself, and once it is over;
 * each once, however often this runs and whatever night it missed.
 */
export async function remindOfAppeals(
  context: AppealsContext,
): Promise<Result<{ readonly appeals: number }, 'forbidden'>> {
  const { policy, actor, platform, workingDays } = context;
  if (!policy.can(actor, 'appeal.remind')) return refuse('forbidden');
  const { clock, random } = platform;
  const today = clock.today();
  return await inTransaction(context, async (tx) => {
    let told = 0;
    for (const { appeal, reminded } of await lockUnreminded(tx)) {
      const urgency = urgencyOf(appeal, today, workingDays);
      if (!isTold(urgency) || urgency === reminded) continue;
      await tellOf(tx, context, appeal, `appeal.${urgency}`);
      await saveReminded(tx, appeal.id, urgency);
      told += 1;
    }
    if (told > 0) {
      await recordEntry(tx, clock, random, {
        actor,
        action: 'appeal.remind',
        thing: { kind: 'appeal' },
        detail: { count: told },
      });
    }
    return ok({ appeals: told });
  });
}

function isTold(urgency: Urgency | undefined): urgency is Exclude<Urgency, 'later'> {
  return urgency !== undefined && urgency !== 'later';
}

/** Every night, in the installation’s zone. */
export function remindOfAppealsJob(context: AppealsContext): ScheduledJob {
  return {
    name: 'remind-of-appeals',
    cron: '50 3 * * *',
    run: async () => {
      const done = await remindOfAppeals(context);
      if (!done.ok) throw new Error('the nightly job may not remind');
      context.platform.log.info({ appeals: done.value.appeals }, 'told of control dates');
    },
  };
}
