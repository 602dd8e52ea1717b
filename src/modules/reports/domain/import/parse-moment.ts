import { parseDate } from '#kernel/time/parse-date.ts';

const LOCAL = /^(\S+)[ T](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/;
/** Nothing that is reported today is older, and PostgreSQL keeps no year 0. */
const FIRST_YEAR = 1990;

/** With a zone as it says; a day and a time without one are the installation’s, a day alone its midnight. */
export function parseImportedMoment(text: string, timeZone: string): Temporal.Instant | undefined {
  const given = text.trim();
  const at = parseZoned(given) ?? parseLocal(given, timeZone);
  const year = at?.toZonedDateTimeISO('UTC').year ?? 0;
  return year >= FIRST_YEAR && year <= 9999 ? at : undefined;
}

function parseZoned(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

function parseLocal(text: string, timeZone: string): Temporal.Instant | undefined {
  const [, date = text, time = '00:00'] = LOCAL.exec(text) ?? [];
  const day = parseDate(date);
  if (!day) return undefined;
  try {
    const plainTime = Temporal.PlainTime.from(/^\d:/.test(time) ? `0${time}` : time);
    return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
  } catch {
    return undefined;
  }
}
