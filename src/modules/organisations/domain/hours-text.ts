import type { OpeningHours } from './organisation.ts';

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'];

/** As an import and a form read them: «пн, вт, ср 09:00–18:00», «цілодобово». */
export function hoursText({ weekdays, from, to, allDay }: OpeningHours): string {
  const days = weekdays.map((day) => WEEKDAYS[day - 1] ?? '').join(', ');
  if (allDay && weekdays.length === 7) return 'цілодобово';
  return `${days} ${allDay ? 'цілодобово' : `${from}–${to}`}`;
}
