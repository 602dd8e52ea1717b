import { RRuleTemporal } from 'rrule-temporal';
import { type Result, ok, refuse } from '../result.ts';

/** `rule-endless`: without COUNT and UNTIL. */
export type RuleRefusal = 'rule-unreadable' | 'rule-endless' | 'occurrences-many';

/** So many days somebody else’s rule is followed: weeks of many years stand in calendars that people have. */
const MAX_FOLLOWED = 600;
/** Some rules have few days, or none: so many weeks, months or years are looked through for them. */
const MAX_LOOKED_THROUGH = 1000;
/** A year is looked through day by day: of a rule that none of them fits, a thousand take seconds. */
const MAX_YEARS_LOOKED_THROUGH = 50;
/** As many days has a month: of a list that names more, each costs its time in each year. */
const MAX_NAMED = 31;
const YEARS_FOLLOWED = 10;

/**
 * The days of a rule of RFC 5545 that a stranger wrote, from that day on, one each at most; within some 100 ms, whatever it
 * says. Of rules within a day none is followed: “each second since 1601” keeps a reader busy for ever.
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
/** Within a day; or by numbered weeks and by calendars of other months, which nobody here writes and which take seconds. */
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

/** Days are followed at midnight: a last moment within a day is the end of that day. */
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
  // What ended before it began took place once.
  const end = Temporal.PlainDate.compare(last, first) < 0 ? first : last;
  return ok(`UNTIL=${end.toString().replaceAll('-', '')}T235959Z`);
}

/** `20261209T080000Z`, or as ical.js writes it. */
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
