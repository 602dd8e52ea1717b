import type { WeeklyHours } from '#kernel/time/weekly-hours.ts';

/** What a person at the door wants to know. Days are counted from today: 0 is today, 1 tomorrow. */
export type OpenState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: string }
  | {
      readonly kind: 'closed';
      readonly opens: { readonly inDays: number; readonly weekday: number; readonly at: string };
    };

/** `moment` is the local date and time in the installation's zone. */
export function openState(
  hours: readonly WeeklyHours[],
  moment: Temporal.PlainDateTime,
): OpenState {
  if (hours.length === 0) return { kind: 'unknown' };
  const today = hours.filter((slot) => slot.weekdays.includes(moment.dayOfWeek));
  if (today.some((slot) => slot.allDay)) return alwaysOrToday(hours);
  const now = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  const open = today.find((slot) => isOpenSince(slot, now)) ?? lastNightsSlot(hours, moment, now);
  return open ? { kind: 'open', until: open.to } : closedUntil(hours, moment.dayOfWeek, now);
}

function alwaysOrToday(hours: readonly WeeklyHours[]): OpenState {
  const days = new Set(hours.filter((slot) => slot.allDay).flatMap((slot) => slot.weekdays));
  return days.size === 7 ? { kind: 'always' } : { kind: 'open', until: '24:00' };
}

function runsPastMidnight(slot: WeeklyHours): boolean {
  return slot.to <= slot.from;
}

function isOpenSince(slot: WeeklyHours, now: string): boolean {
  return slot.from <= now && (now < slot.to || runsPastMidnight(slot));
}

function lastNightsSlot(
  hours: readonly WeeklyHours[],
  moment: Temporal.PlainDateTime,
  now: string,
): WeeklyHours | undefined {
  const yesterday = moment.subtract({ days: 1 }).dayOfWeek;
  return hours.find(
    (slot) =>
      slot.weekdays.includes(yesterday) && !slot.allDay && runsPastMidnight(slot) && now < slot.to,
  );
}

function closedUntil(hours: readonly WeeklyHours[], weekday: number, now: string): OpenState {
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const day = ((weekday - 1 + inDays) % 7) + 1;
    const starts = hours
      .filter((slot) => slot.weekdays.includes(day) && (inDays > 0 || slot.from > now))
      .map((slot) => slot.from)
      .sort();
    if (starts[0] !== undefined)
      return { kind: 'closed', opens: { inDays, weekday: day, at: starts[0] } };
  }
  return { kind: 'unknown' };
}

/** Consecutive weekdays as runs: 1,2,3,5 → [1,3],[5,5]. For «пн–ср, пт». */
export function weekdayRuns(weekdays: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of [...weekdays].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
