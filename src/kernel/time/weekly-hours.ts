import { type Result, ok, refuse } from '../result.ts';

/** Hours that repeat every week in the installation's time zone, with ISO weekdays: 1 is Monday. */
export interface WeeklyHours {
  readonly weekdays: readonly number[];
  /** `HH:MM`; `to` may be `24:00`, or earlier than `from` when the hours run past midnight. */
  readonly from: string;
  readonly to: string;
  readonly allDay: boolean;
}

export interface WeeklySlot extends WeeklyHours {
  /** The text after the hours, usually a place. */
  readonly rest: string;
}

export type WeeklyHoursProblem = 'no-weekday' | 'no-hours' | 'impossible-hours';

const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

const DAY_WORDS: readonly (readonly [readonly number[], string])[] = [
  [[1], 'пн пон понеділок понеділка понедельник mo mon monday'],
  [[2], 'вт вів вівторок вівторка вторник tu tue tues tuesday'],
  [[3], 'ср сер середа середи середу среда we wed wednesday'],
  [[4], 'чт чет четвер четверга четверг th thu thur thurs thursday'],
  [[5], 'пт пят пятниця пятниці пятницю пятница fr fri friday'],
  [[6], 'сб суб субота суботи суботу суббота sa sat saturday'],
  [[7], 'нд нед неділя неділі неділю вс воскресенье su sun sunday'],
  [EVERY_DAY, 'щодня щоденно ежедневно daily everyday'],
  [[1, 2, 3, 4, 5], 'будні будні-дні будни weekdays'],
];
const DAYS: ReadonlyMap<string, readonly number[]> = new Map(
  DAY_WORDS.flatMap(([days, words]) => words.split(' ').map((word) => [word, days] as const)),
);

const ROUND_THE_CLOCK =
  /^(?:цілодобово|круглодобово|круглосуточно|24\s*\/\s*7|24 години|round the clock)\.?/i;
const HOURS =
  /^(?:(?:з|із|від|с|from)\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(?:[-–—−]|до|to)\s*(\d{1,2})(?:[:.](\d{2}))?(?!\d)/i;
const WORD = /^[\p{L}'’ʼ`]+\.?/u;
const BETWEEN_DAYS = /^\s*(?:,|та\s|і\s|й\s|and\s|&|\s)\s*/i;
const RANGE = /^\s*[-–—−]\s*/;

/**
 * Reads hours as clerks write them in one cell: «пн–пт 9:00–18:00; сб 10.00-14.00», «цілодобово», «Чт 9–12 Струмок,
 * бібліотека». Slots are separated by `;` or a line end. Accepts Ukrainian, Russian and English names of days, short and full.
 */
export function parseWeeklySlots(text: string): Result<readonly WeeklySlot[], WeeklyHoursProblem> {
  const slots: WeeklySlot[] = [];
  for (const part of text.split(/[;\n\r]+/)) {
    if (part.trim() === '') continue;
    const slot = parseSlot(part.trim());
    if (!slot.ok) return slot;
    slots.push(slot.value);
  }
  return ok(slots);
}

function parseSlot(text: string): Result<WeeklySlot, WeeklyHoursProblem> {
  const { weekdays, after } = readWeekdays(text);
  const clock = ROUND_THE_CLOCK.exec(after);
  if (clock) {
    const days = weekdays.length > 0 ? weekdays : EVERY_DAY;
    const rest = afterHours(after.slice(clock[0].length));
    return ok({ weekdays: days, from: '00:00', to: '24:00', allDay: true, rest });
  }
  if (weekdays.length === 0) return refuse('no-weekday');
  const hours = HOURS.exec(after);
  if (!hours) return refuse('no-hours');
  const from = timeOfDay(hours[1], hours[2], 23);
  const to = timeOfDay(hours[3], hours[4], 24);
  if (from === undefined || to === undefined || from === to) return refuse('impossible-hours');
  const rest = afterHours(after.slice(hours[0].length));
  return ok({ weekdays, from, to, allDay: from === '00:00' && to === '24:00', rest });
}

function readWeekdays(text: string): { weekdays: readonly number[]; after: string } {
  const days = new Set<number>();
  let left = text;
  for (let first = readDay(left); first; first = readDay(left)) {
    left = first.after;
    const dash = RANGE.exec(left);
    const last = dash ? readDay(left.slice(dash[0].length)) : undefined;
    for (const day of last ? daysBetween(first.days, last.days) : first.days) days.add(day);
    if (last) left = last.after;
    left = left.replace(BETWEEN_DAYS, '');
  }
  return { weekdays: [...days].sort((a, b) => a - b), after: left.replace(/^[\s:,]+/, '') };
}

function readDay(text: string): { days: readonly number[]; after: string } | undefined {
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return undefined;
  const days = DAYS.get(word.toLowerCase().replace(/['’ʼ`.]/g, ''));
  return days && { days, after: text.slice(word.length) };
}

/** From one day to another, across the week's end if needed: «сб–пн» is three days. */
function daysBetween(first: readonly number[], last: readonly number[]): readonly number[] {
  const start = first[0] ?? 1;
  const length = (((last.at(-1) ?? 7) - start + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ((start - 1 + step) % 7) + 1);
}

function timeOfDay(
  hour: string | undefined,
  minute: string | undefined,
  latest: number,
): string | undefined {
  const hours = Number(hour);
  const minutes = Number(minute ?? '0');
  const possible = hours <= latest && minutes <= 59 && !(hours === 24 && minutes > 0);
  if (!possible) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function afterHours(text: string): string {
  return text.replace(/^[\s,:.–—-]+/, '').trim();
}
