import type { Source } from '#modules/promises/index.ts';
import { MEETING } from './meeting-owner.ts';
import { isComing } from './meeting-status.ts';
import type { Meeting } from './meeting.ts';

/** As promises, questions and surveys name it. */
export function asSource({ id }: Pick<Meeting, 'id'>): Source & { readonly id: string } {
  return { kind: MEETING, id };
}

/** Until the end of its day: who comes home and remembers what they wanted to ask is not too late. */
export function isAskedAt(
  { status, endsAt }: Pick<Meeting, 'status' | 'endsAt'>,
  now: Temporal.Instant,
  timeZone: string,
): boolean {
  if (!isComing(status) && status !== 'held') return false;
  const lastDay = endsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  return Temporal.PlainDate.compare(today, lastDay) <= 0;
}
