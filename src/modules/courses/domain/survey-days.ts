/** When a course is asked: as it begins, as it ends, and half a year and a year after that. */
export const COURSE_MOMENTS = ['start', 'end', 'month-6', 'month-12'] as const;
export type CourseMoment = (typeof COURSE_MOMENTS)[number];

interface Days {
  readonly opensOn: Temporal.PlainDate;
  /** The last day on which it is answered. */
  readonly closesOn: Temporal.PlainDate;
}

/** At the first session and for a week; from the last one on for two; later for a month, since nobody is waiting for it. */
export function surveyDays(
  moment: CourseMoment,
  {
    firstDay,
    lastDay,
  }: { readonly firstDay: Temporal.PlainDate; readonly lastDay: Temporal.PlainDate },
): Days {
  switch (moment) {
    case 'start':
      return { opensOn: firstDay, closesOn: firstDay.add({ days: 6 }) };
    case 'end':
      return { opensOn: lastDay, closesOn: lastDay.add({ days: 13 }) };
    case 'month-6':
      return monthFrom(lastDay.add({ months: 6 }));
    case 'month-12':
      return monthFrom(lastDay.add({ months: 12 }));
  }
}

function monthFrom(opensOn: Temporal.PlainDate): Days {
  return { opensOn, closesOn: opensOn.add({ months: 1 }).subtract({ days: 1 }) };
}
