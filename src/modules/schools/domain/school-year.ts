/** A school year begins on the first of September: the law on general secondary education, article 10. */
export interface SchoolYear {
  /** «2026/2027» begins in 2026. */
  readonly startYear: number;
  readonly firstDay: Temporal.PlainDate;
  readonly lastDay: Temporal.PlainDate;
}

const FIRST_MONTH = 9;

export function schoolYearOf(day: Temporal.PlainDate): SchoolYear {
  const startYear = day.month >= FIRST_MONTH ? day.year : day.year - 1;
  const firstDay = Temporal.PlainDate.from({ year: startYear, month: FIRST_MONTH, day: 1 });
  return { startYear, firstDay, lastDay: firstDay.add({ years: 1 }).subtract({ days: 1 }) };
}

/** As schools write it: «2026/2027». */
export function schoolYearName({ startYear }: Pick<SchoolYear, 'startYear'>): string {
  return `${startYear}/${startYear + 1}`;
}
