import type { ProgrammeEvent } from '../../domain/programme/programme.ts';

/** `2026-12-19T11:00:00+02:00`: with its offset and without a name of the zone, which none of these files may have. */
export function withOffset(moment: Temporal.ZonedDateTime): string {
  return moment.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** `11:00`, on the clocks of the place. */
export function onTheClock({ hour, minute }: Temporal.ZonedDateTime): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** `01:30`. Two digits of hours are all that the files have, and Giggity reads no days. */
export function hoursAndMinutes(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

export function durationOf({ minutes }: ProgrammeEvent): string {
  return hoursAndMinutes(minutes);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
