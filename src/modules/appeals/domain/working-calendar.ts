import { isHoliday } from './holidays.ts';

/** When the chancery is open on a weekday, local time: `09:00`. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** What a calendar is made of. All of it is data: hours are the unit's own, martial law is the President's and parliament's. */
export interface CalendarRules {
  readonly timeZone: string;
  /** By the weekday as ISO counts it: 1 is Monday. A day that is not named is a day off. */
  readonly hours: Readonly<Partial<Record<number, OfficeHours>>>;
  /** When holidays are working days; an end that is not known yet is undefined, both days included. */
  readonly holidaysWorked: readonly {
    readonly from: string;
    readonly to: string | undefined;
  }[];
}

/** Days on which an authority works, and the moment from which a day’s letters count as the next one’s. */
export interface WorkingCalendar {
  isWorkingDay(date: Temporal.PlainDate): boolean;
  /** The day itself, if it is one. */
  workingDayFrom(date: Temporal.PlainDate): Temporal.PlainDate;
  workingDayUntil(date: Temporal.PlainDate): Temporal.PlainDate;
  /** The day that something counts as received on. */
  receivedOn(at: Temporal.Instant): Temporal.PlainDate;
}

/**
 * While martial law lasts, articles 71–73 and parts 3–5 of article 67 of the Labour Code are not applied: a holiday is a
 * day like any other, and none is moved (Law 2136-IX, article 6, part 6; in force since 24 March 2022). When it ends,
 * its last day is written here.
 */
export const MARTIAL_LAW = [{ from: '2022-03-24', to: undefined }] as const;

const UNTIL_SIX: OfficeHours = { from: '09:00', to: '18:00' };

/** Hours as most authorities have them, an hour and a quarter shorter on Friday. A unit that has others names its own. */
export const USUAL_HOURS: CalendarRules['hours'] = {
  1: UNTIL_SIX,
  2: UNTIL_SIX,
  3: UNTIL_SIX,
  4: UNTIL_SIX,
  5: { from: '09:00', to: '16:45' },
};

export function workingCalendar({
  timeZone,
  hours,
  holidaysWorked,
}: CalendarRules): WorkingCalendar {
  const isWorkingWeekday = (date: Temporal.PlainDate) => hours[date.dayOfWeek] !== undefined;
  const isCelebrated = (date: Temporal.PlainDate) =>
    isHoliday(date) && !holidaysWorked.some((period) => isWithin(date, period));
  const isWorkingDay = (date: Temporal.PlainDate) =>
    isWorkingWeekday(date) && !isCelebrated(date) && !isMovedTo(date);

  /** A holiday at a weekend gives the next day off that would be worked (Labour Code, article 67, part 3). */
  function isMovedTo(date: Temporal.PlainDate): boolean {
    let owed = 0;
    for (let day = date.subtract({ days: 1 }); !isWorkingWeekday(day) || isCelebrated(day); ) {
      if (!isWorkingWeekday(day) && isCelebrated(day)) owed += 1;
      day = day.subtract({ days: 1 });
    }
    return owed > 0;
  }

  const walk = (date: Temporal.PlainDate, days: 1 | -1) => {
    let day = date;
    while (!isWorkingDay(day)) day = day.add({ days });
    return day;
  };
  return {
    isWorkingDay,
    workingDayFrom: (date) => walk(date, 1),
    workingDayUntil: (date) => walk(date, -1),
    receivedOn: (at) => {
      const local = at.toZonedDateTimeISO(timeZone);
      const date = local.toPlainDate();
      const closes = hours[date.dayOfWeek]?.to;
      const isLate =
        closes !== undefined &&
        Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(closes)) >= 0;
      return walk(isLate ? date.add({ days: 1 }) : date, 1);
    },
  };
}

function isWithin(
  date: Temporal.PlainDate,
  { from, to }: CalendarRules['holidaysWorked'][number],
): boolean {
  const begun = Temporal.PlainDate.compare(Temporal.PlainDate.from(from), date) <= 0;
  const over =
    to !== undefined && Temporal.PlainDate.compare(date, Temporal.PlainDate.from(to)) > 0;
  return begun && !over;
}
