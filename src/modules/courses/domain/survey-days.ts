/** When a course is asked: as it begins, as it ends, and half a year and a year after that. */
export const COURSE_MOMENTS = ['start', 'end', 'month-6', 'month-12'] as const;
export type CourseMoment = (typeof COURSE_MOMENTS)[number];

interface Days {
  readonly opensOn: Temporal.PlainDate;
  /** The last day on which it is answered. */
  readonly closesOn: Temporal.PlainDate;
}

/**
 * At the start for a week at most, and not once the course is over; from the last session on for two weeks; later for a
 * month, since nobody is waiting for it.
 */
export function surveyDays(
  moment: CourseMoment,
  {
    firstDay,
    lastDay,
  }: { readonly firstDay: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate },
): Days {
  // Of one day: whoever came is asked at the end from the next one on.
  const end = later(lastDay, firstDay.add({ days: 1 }));
  switch (moment) {
    case 'start':
      return {
        opensOn: firstDay,
        closesOn: earlier(firstDay.add({ days: 6 }), end.subtract({ days: 1 })),
      };
    case 'end':
      return { opensOn: end, closesOn: end.add({ days: 13 }) };
    case 'month-6':
      return monthFrom(lastDay.add({ months: 6 }));
    case 'month-12':
      return monthFrom(lastDay.add({ months: 12 }));
  }
}

function monthFrom(opensOn: Temporal.PlainDate): Days {
  return { opensOn, closesOn: opensOn.add({ months: 1 }).subtract({ days: 1 }) };
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? other : one;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other;
}
