import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import type { CoursesContext } from './domain/courses-context.ts';
import { wordNews } from './pages/word-news.ts';
import { remindParticipantsJob } from './use-cases/remind-participants.ts';
import { tellOfOffer, tellParticipants } from './use-cases/tell-participants.ts';
import { tellTogether } from './use-cases/tell-together.ts';

/** What becomes of participants without anybody asking: whoever left a telephone or an address is told that there is news. */
export function courseHandlers(context: CoursesContext): readonly EventHandler[] {
  return [
    {
      name: 'tell-applicants',
      types: ['application.accepted', 'application.declined'],
      handle: async ({ id: event, type, subject }) => {
        const id = parseId<'participant'>(subject['participant'] ?? '');
        const isLast = type === 'application.declined';
        if (!id) return;
        await tellTogether(context, wordNews, {
          people: [{ id, what: `news/${event}` }],
          told: { kind: 'news' },
          ...(isLast ? { isLast } : { about: 'accepted' }),
        });
      },
    },
    {
      name: 'tell-of-offered-seats',
      types: ['attendance.offered'],
      handle: async ({ subject }) => {
        const signUpId = parseId<'sign-up'>(subject['signUp'] ?? '');
        // Of other gatherings, too, which have no cohort.
        if (!signUpId || subject['cohort'] === undefined) return;
        await tellOfOffer(context, wordNews, { signUpId });
      },
    },
    {
      name: 'tell-cohorts',
      types: ['cohort.moved', 'cohort.resettled', 'cohort.cancelled'],
      handle: async ({ id: event, subject }) => {
        const id = parseId<'cohort'>(subject['cohort'] ?? '');
        if (id) await tellParticipants(context, wordNews, { id, what: `news/${event}` });
      },
    },
  ];
}

export function courseJobs(context: CoursesContext): readonly ScheduledJob[] {
  return [remindParticipantsJob(context, wordNews)];
}
