import type { EventHandler } from '#platform/events/event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import type { PassingOnContext } from './domain/passing-on-context.ts';
import { partnerWords } from './partner-words.ts';
import { passReportsOn } from './use-cases/partner/pass-reports-on.ts';

/** Somebody passed a report on: it goes at once, and whatever cannot is left to the job. */
export function passingOnHandlers(context: PassingOnContext): readonly EventHandler[] {
  return [
    {
      name: 'pass-reports-on',
      types: ['report.answered', 'report.passed-again'],
      handle: () => pass(context),
    },
  ];
}

/** Sends again what could not be sent, and asks after what was. */
export function passingOnJob(context: PassingOnContext): ScheduledJob {
  return { name: 'pass-reports-on', cron: '* * * * *', run: () => pass(context) };
}

async function pass(context: PassingOnContext): Promise<void> {
  const done = await passReportsOn(context, partnerWords(context));
  if (!done.ok) throw new Error('the installation may not pass reports on');
}
