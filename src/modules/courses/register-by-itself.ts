import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import type { CoursesContext } from './domain/courses-context.ts';
import { releaseFigures } from './use-cases/release-figures.ts';

/** On the first of a month: how many people took courses is told by month, and not on the day on which ten are reached. */
export function releaseFiguresJob(context: CoursesContext): ScheduledJob {
  return {
    name: 'release-course-figures',
    cron: '20 3 1 * *',
    run: async () => {
      const released = await releaseFigures(context);
      if (!released.ok) throw new Error('the job may not release figures');
    },
  };
}
