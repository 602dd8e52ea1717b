import { type Result, ok, refuse } from '#kernel/result.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { loadTextsToDecide } from '../../storage/agreement/frozen-texts.ts';
import { decideText } from './decide-text.ts';

/** Decides the votes whose time is over, where nobody has. Answers how many there were. */
export async function decideEndedTexts(context: PlanContext): Promise<Result<number, 'forbidden'>> {
  const { actor, platform, policy } = context;
  if (!policy.can(actor, 'plan-text.decide')) return refuse('forbidden');
  const ended = await inTransaction(context, (tx) => loadTextsToDecide(tx, platform.clock.now()));
  for (const { id } of ended) await decideText(context, { id });
  return ok(ended.length);
}

/** Each five minutes: whoever voted hears of the result while they still sit together. */
export function decideTextsJob(context: PlanContext): ScheduledJob {
  return {
    name: 'decide-plan-texts',
    cron: '*/5 * * * *',
    run: async () => {
      const done = await decideEndedTexts(context);
      if (!done.ok) throw new Error('the installation may not decide');
      const { log } = context.platform;
      if (done.value > 0) log.info({ decided: done.value }, 'decided votes on plans');
    },
  };
}
