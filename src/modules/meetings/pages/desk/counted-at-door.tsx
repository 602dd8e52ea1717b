import type { Locale } from '#platform/i18n/locales.ts';
import { type Attendance, readAttendance } from '#modules/attendance/index.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { MEETING } from '../../domain/meeting-owner.ts';
import type { MeetingsDesk } from './desk-pages.ts';
import { meetingsDeskText } from './messages/index.ts';

/** What the door wrote down, where somebody kept it. */
export async function countedAtDoor(
  context: MeetingsDesk,
  { id }: Meeting,
): Promise<Attendance | undefined> {
  const counted = (await readAttendance(context, MEETING, [id])).get(id);
  return counted && counted.came > 0 ? counted : undefined;
}

/** The numbers that stand in the form already: what was recorded before, else what the door says. */
export function typedCounts(
  { held }: Meeting,
  counted: Attendance | undefined,
): Readonly<Record<'came' | 'cameFirst', string>> {
  const came = held?.came ?? counted?.came;
  const cameFirst = held ? held.cameFirst : counted?.cameFirst;
  return { came: came?.toString() ?? '', cameFirst: cameFirst?.toString() ?? '' };
}

interface CountedProps {
  readonly locale: Locale;
  readonly counted: Attendance;
}

/** Where the numbers come from, and how many of them had a ticket. */
export function Counted({ locale, counted: { came, cameFirst, cameWithTicket } }: CountedProps) {
  const t = meetingsDeskText.in(locale);
  const without = came - cameWithTicket;
  return (
    <p>{t('held.counted', { came, first: cameFirst, withTicket: cameWithTicket, without })}</p>
  );
}
