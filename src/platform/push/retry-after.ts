const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const DATE = new RegExp(
  `^[A-Z][a-z]{2}, (?<day>\\d{2}) (?<month>${MONTHS}) (?<year>\\d{4}) (?<time>\\d{2}:\\d{2}:\\d{2}) GMT$`,
);

/** `Retry-After` of RFC 9110: seconds, or a date in the current format. Undefined: neither. */
export function readRetryAfter(said: string, now: Temporal.Instant): Temporal.Instant | undefined {
  if (/^\d{1,9}$/.test(said)) return now.add({ seconds: Number(said) });
  const { day, month = '', year, time } = DATE.exec(said)?.groups ?? {};
  const number = String(MONTHS.split('|').indexOf(month) + 1).padStart(2, '0');
  try {
    return Temporal.Instant.from(`${year}-${number}-${day}T${time}Z`);
  } catch {
    return undefined;
  }
}
