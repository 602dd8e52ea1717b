/** The days on which an authority works; whoever opens the house says which they are. */
export interface WorkingDays {
  isWorkingDay(date: Temporal.PlainDate): boolean;
}

/** The last day for a reply: so many working days after the one on which it was asked. */
export function replyBy(
  askedOn: Temporal.PlainDate,
  workingDays: number,
  calendar: WorkingDays,
): Temporal.PlainDate {
  let day = askedOn;
  for (let left = workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}
