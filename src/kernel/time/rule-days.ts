import { RRuleTemporal } from 'rrule-temporal';
import { type Result, ok, refuse } from '../result.ts';

/** `rule-endless`: without COUNT and UNTIL. */
export type RuleRefusal = 'rule-unreadable' | 'rule-endless' | 'occurrences-many';

/** The maximum number of days of an imported rule: real calendars contain weekly rules over many years. */
const MAX_FOLLOWED = 600;
/** Some rules have few days or none: this many weeks, months or years are searched for them. */
const MAX_LOOKED_THROUGH = 1000;
/** A year is searched day by day: for a rule without any day, a thousand years take seconds. */
const MAX_YEARS_LOOKED_THROUGH = 50;
/** A month has 31 days: in a longer list each entry costs time in each year. */
const MAX_NAMED = 31;
const YEARS_FOLLOWED = 10;

/**
 * The days of an untrusted rule of RFC 5545, from that day on, each once; within about 100 ms for any rule. Rules within a day
 * are refused: “each second since 1601” would never end.
 */
export function daysOfRule(
  first: Temporal.PlainDate,
  rule: string,
): Result<readonly Temporal.PlainDate[], RuleRefusal> {
  const parts = new Map(rule.toUpperCase().split(';').map(namedPart));
  if (!isFollowed(parts)) return refuse('rule-unreadable');
  const end = endOf(first, parts);
  if (!end.ok) return end;
  const kept = [...parts].filter(([name]) => name !== 'COUNT' && name !== 'UNTIL');
  const days = follow(first, [...kept.map((part) => part.join('=')), end.value].join(';'), parts);
  if (!days || days.length === 0) return refuse('rule-unreadable');
  return days.length > MAX_FOLLOWED ? refuse('occurrences-many') : ok(days);
}

const FOLLOWED: ReadonlySet<string> = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
/** Within a day; or by numbered weeks and in other calendars, which nobody here uses and which take seconds. */
const UNFOLLOWED = ['BYHOUR', 'BYMINUTE', 'BYSECOND', 'BYWEEKNO', 'RSCALE'] as const;

function isFollowed(parts: ReadonlyMap<string, string>): boolean {
  return (
    FOLLOWED.has(parts.get('FREQ') ?? '') &&
    UNFOLLOWED.every((name) => !parts.has(name)) &&
    [...parts.values()].every((value) => value.split(',').length <= MAX_NAMED)
  );
}

function namedPart(part: string): readonly [name: string, value: string] {
  const at = part.indexOf('=');
  return [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()];
}

/** Days are calculated at midnight: an end within a day counts as the end of that day. */
function endOf(
  first: Temporal.PlainDate,
  parts: ReadonlyMap<string, string>,
): Result<string, RuleRefusal> {
  const count = parts.get('COUNT');
  if (count !== undefined) {
    if (!/^\d+$/.test(count) || Number(count) === 0) return refuse('rule-unreadable');
    return Number(count) > MAX_FOLLOWED ? refuse('occurrences-many') : ok(`COUNT=${count}`);
  }
  const until = parts.get('UNTIL');
  if (until === undefined) return refuse('rule-endless');
  const last = dayOf(until);
  if (!last) return refuse('rule-unreadable');
  if (first.until(last, { largestUnit: 'year' }).years >= YEARS_FOLLOWED) {
    return refuse('occurrences-many');
  }
  // A rule that ended before it began has one occurrence.
  const end = Temporal.PlainDate.compare(last, first) < 0 ? first : last;
  return ok(`UNTIL=${end.toString().replaceAll('-', '')}T235959Z`);
}

/** `20261209T080000Z`, or in the format of ical.js. */
function dayOf(until: string): Temporal.PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:T|$)/.exec(until) ?? [];
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`);
  } catch {
    return undefined;
  }
}

function follow(
  first: Temporal.PlainDate,
  rule: string,
  parts: ReadonlyMap<string, string>,
): readonly Temporal.PlainDate[] | undefined {
  const isYearly = parts.get('FREQ') === 'YEARLY';
  try {
    return new RRuleTemporal({
      rruleString: rule,
      dtstart: first.toZonedDateTime('UTC'),
      maxIterations: isYearly ? MAX_YEARS_LOOKED_THROUGH : MAX_LOOKED_THROUGH,
      temporal: Temporal,
    })
      .all((_, index) => index <= MAX_FOLLOWED)
      .map((one) => one.toPlainDate());
  } catch {
    return undefined;
  }
}
