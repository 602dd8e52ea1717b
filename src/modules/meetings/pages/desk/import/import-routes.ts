import type { Route } from '#platform/http/route.ts';
import { type Actor, staffPages } from '#modules/identity/index.ts';
import { CALENDAR_DRAFT } from '../../../domain/calendar-draft.ts';
import { confirmingSchema } from '../../../use-cases/calendar-schemas.ts';
import type { MeetingsDesk } from '../desk-pages.ts';
import { calendarImportPage, KEEPING_FIELDS } from './calendar-import.tsx';
import {
  calendarPreviewPage,
  confirmCalendarPage,
  discardCalendarPage,
} from './calendar-preview.tsx';

/** Meetings from a calendar: sent, looked at, then written as drafts or forgotten. */
export function calendarImportRoutes(given: MeetingsDesk): readonly Route<Actor>[] {
  const { get, form, post } = staffPages(given);
  return [
    ...form('/desk/meetings/import', 'meeting.plan', calendarImportPage, {
      // Twice what is taken, so that a file that is too large is told of by its own page.
      upload: { bytes: 2 * CALENDAR_DRAFT.mostBytes, files: 1 },
      fields: KEEPING_FIELDS,
      repeated: ['hostIds'],
    }),
    get('/desk/meetings/import/:id', 'meeting.plan', calendarPreviewPage),
    post('/desk/meetings/import/:id/confirm', 'meeting.plan', confirmCalendarPage, {
      fields: Object.keys(confirmingSchema.shape),
    }),
    post('/desk/meetings/import/:id/discard', 'meeting.plan', discardCalendarPage),
  ];
}
