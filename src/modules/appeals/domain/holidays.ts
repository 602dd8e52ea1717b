/** One that comes on the same day each year, as `MM-DD`. */
const FIXED: readonly string[] = [
  '01-01', // Новий рік
  '03-08', // Міжнародний жіночий день
  '05-01', // День праці
  '05-08', // День пам’яті та перемоги над нацизмом (Law 3107-IX; until 2023 it was 9 May)
  '06-28', // День Конституції України
  '07-15', // День Української Державності (Law 3258-IX)
  '08-24', // День Незалежності України
  '10-01', // День захисників і захисниць України (Law 3258-IX; until 2023 it was 14 October)
  '12-25', // Різдво Христове (Law 3258-IX; 7 January is none since 2023)
];

/** Великдень, and Трійця seven weeks after it. */
const DAYS_AFTER_EASTER: readonly number[] = [0, 49];

/**
 * Holidays by article 73 of the Labour Code (КЗпП), as it is worded since July 2023: none before is ever counted here.
 * To be checked by a lawyer when that article changes.
 */
export function isHoliday(date: Temporal.PlainDate): boolean {
  if (FIXED.includes(date.toString().slice(5))) return true;
  const easter = orthodoxEaster(date.year);
  return DAYS_AFTER_EASTER.some((days) => easter.add({ days }).equals(date));
}

/**
 * Easter of the Julian calendar, by which the churches of Ukraine count it, in ours. Meeus, Astronomical Algorithms,
 * chapter 8; the calendars are 13 days apart until 2100.
 */
export function orthodoxEaster(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const month = Math.floor((moon + sunday + 114) / 31);
  const day = ((moon + sunday + 114) % 31) + 1;
  return Temporal.PlainDate.from({ year, month, day }).add({ days: 13 });
}
