const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const DATE = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/** `Retry-After` of RFC 9110: seconds, or a moment in the one form that is written today. Undefined: it says neither. */
export function readRetryAfter(said: string, now: Temporal.Instant): Temporal.Instant | undefined {
  if (/^\d{1,9}$/.test(said)) return now.add({ seconds: Number(said) });
  const [, day = '', month = '', year = '', time = ''] = DATE.exec(said) ?? [];
  const number = MONTHS.indexOf(month) / 3 + 1;
  if (day === '' || !Number.isInteger(number) || number < 1) return undefined;
  try {
    return Temporal.Instant.from(`${year}-${String(number).padStart(2, '0')}-${day}T${time}Z`);
  } catch {
    return undefined;
  }
}
