import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { ScheduledJob } from '#platform/jobs/jobs.ts';
import type { AttendanceContext } from './domain/attendance-context.ts';
import { CHANGES } from './domain/gathering-kind.ts';
import { writeLetter } from './pages/write-letter.ts';
import { moveOffersOnJob } from './use-cases/move-offers-on.ts';
import { remindVisitorsJob } from './use-cases/remind-visitors.ts';
import { tellOfChange } from './use-cases/tell-of-change.ts';
import { tellOfOffer } from './use-cases/tell-of-offer.ts';
import { tellVisitors } from './use-cases/tell-visitors.ts';

/** What becomes of sign-ups without anybody asking: whoever left a telephone or an address is told. */
export function attendanceHandlers(context: AttendanceContext): readonly EventHandler[] {
  return [
    {
      name: 'tell-visitors',
      types: ['attendance.confirmed', 'attendance.offered'],
      handle: async ({ type, subject }) => {
        const id = parseId<'sign-up'>(subject['signUp'] ?? '');
        const gatheringId = parseId<'gathering'>(subject['gathering'] ?? '');
        if (!id || !gatheringId) return;
        if (type === 'attendance.offered') {
          await tellOfOffer(context, writeLetter, { id, gatheringId });
        } else {
          const telling = 'confirmed';
          await tellVisitors(context, writeLetter, { ids: [id], gatheringId, telling });
        }
      },
    },
    {
      name: 'tell-visitors-of-changes',
      types: CHANGES.map((change) => `gathering.${change}`),
      handle: async ({ type, subject }) => {
        const id = parseId<'gathering'>(subject['gathering'] ?? '');
        const telling = CHANGES.find((change) => type === `gathering.${change}`);
        if (id && telling) await tellOfChange(context, writeLetter, { id, telling });
      },
    },
  ];
}

/** Offers that go on to the next, and reminders. */
export function attendanceJobs(context: AttendanceContext): readonly ScheduledJob[] {
  return [moveOffersOnJob(context), remindVisitorsJob(context, writeLetter)];
}
