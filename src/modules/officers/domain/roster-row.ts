import { plainText } from '#kernel/text/plain-text.ts';
import { splitList } from '#kernel/text/split-list.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { parseWeeklySlots, type WeeklyHoursProblem } from '#kernel/time/weekly-hours.ts';
import type { NamedRow } from '#platform/csv/named-columns.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { shortened } from '#kernel/text/shortened.ts';
import { parseLanguage } from './languages.ts';
import { parseMessenger } from './messenger-address.ts';
import { MESSENGERS, type Messenger, type OfficerKind } from './officer.ts';
import { parseKind, parseWordForm } from './officer-words.ts';
import type { RosterColumn } from './roster-columns.ts';
import type { RosterProblem, RosterProblemReason } from './roster-problem.ts';

export interface WrittenReception {
  readonly weekday: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly placeEn: string | undefined;
}

/** One line of a roster, read but not yet looked up anywhere. Blank cells are undefined or empty. */
export interface RosterRow {
  readonly line: number;
  readonly badge: string;
  readonly name: string | undefined;
  readonly nameEn: string | undefined;
  readonly kind: OfficerKind | undefined;
  readonly form: 'masculine' | 'feminine' | undefined;
  readonly rank: string | undefined;
  readonly phones: readonly string[];
  readonly email: string | undefined;
  readonly messengers: Readonly<Partial<Record<Messenger, string>>>;
  readonly languages: readonly string[];
  readonly station: string | undefined;
  readonly hromada: string | undefined;
  readonly areas: readonly string[];
  readonly since: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
  readonly receptions: readonly WrittenReception[];
  readonly checkedOn: Temporal.PlainDate | undefined;
  readonly leftOn: Temporal.PlainDate | undefined;
}

export interface ParsedRosterRow {
  readonly row: RosterRow;
  readonly problems: readonly RosterProblem[];
}

/** Reads one line; everything that is wrong with it is named at once, so that a clerk mends it in one go. */
export function parseRosterRow({ line, cells }: NamedRow<RosterColumn>): ParsedRosterRow {
  const problems: RosterProblem[] = [];
  const wrong: Wrong = (column, reason, value) => {
    problems.push({ line, column, reason, value: shortened(value) });
  };
  const text = (column: RosterColumn, maxLength = 200) =>
    readText(cells[column], column, maxLength, wrong);
  const list = (column: RosterColumn) => splitList(text(column, 2000));
  const day = (column: RosterColumn) => readDay(text(column), column, wrong);
  const kindCell = text('kind');
  const row: RosterRow = {
    line,
    badge: readBadge(text('badge'), wrong),
    name: text('name'),
    nameEn: text('nameEn'),
    kind: readKnown(kindCell, parseKind, 'kind', 'kind-unknown', wrong),
    form:
      readKnown(text('form'), parseWordForm, 'form', 'form-unknown', wrong) ??
      (kindCell === undefined ? undefined : parseWordForm(kindCell)),
    rank: text('rank'),
    phones: readEach(list('phones'), parsePhone, 'phones', 'phone-unreadable', wrong),
    email: readKnown(text('email'), parseEmail, 'email', 'email-unreadable', wrong),
    messengers: readMessengers(text, wrong),
    languages: readEach(list('languages'), parseLanguage, 'languages', 'language-unknown', wrong),
    station: text('station'),
    hromada: text('hromada'),
    areas: list('areas'),
    since: day('since'),
    until: day('until'),
    receptions: readReceptions(text('receptions', 4000), text('placesEn', 4000), wrong),
    checkedOn: day('checkedOn'),
    leftOn: day('leftOn'),
  };
  if (row.since && row.until && Temporal.PlainDate.compare(row.since, row.until) > 0) {
    wrong('until', 'dates-reversed', row.until.toString());
  }
  return { row, problems };
}

type Wrong = (column: RosterColumn, reason: RosterProblemReason, value: string) => void;

function readText(
  cell: string | undefined,
  column: RosterColumn,
  maxLength: number,
  wrong: Wrong,
): string | undefined {
  if (cell === undefined) return undefined;
  const plain = plainText(cell, maxLength);
  if (!plain.ok) {
    wrong(column, plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable', cell);
    return undefined;
  }
  return plain.value === '' ? undefined : plain.value;
}

function readBadge(text: string | undefined, wrong: Wrong): string {
  if (text === undefined) {
    wrong('badge', 'badge-missing', '');
    return '';
  }
  const digits = text.replace(/^№\s*/, '').replace(/\s/g, '');
  if (!/^\d{4,10}$/.test(digits)) wrong('badge', 'badge-unreadable', text);
  return digits;
}

function readKnown<Value>(
  text: string | undefined,
  parse: (text: string) => Value | undefined,
  column: RosterColumn,
  reason: RosterProblemReason,
  wrong: Wrong,
): Value | undefined {
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) wrong(column, reason, text);
  return value;
}

function readEach(
  texts: readonly string[],
  parse: (text: string) => string | undefined,
  column: RosterColumn,
  reason: RosterProblemReason,
  wrong: Wrong,
): readonly string[] {
  const values = texts.map((text) => readKnown(text, parse, column, reason, wrong));
  return [...new Set(values.filter((value) => value !== undefined))];
}

function readMessengers(
  text: (column: RosterColumn) => string | undefined,
  wrong: Wrong,
): RosterRow['messengers'] {
  const messengers: Partial<Record<Messenger, string>> = {};
  for (const messenger of MESSENGERS) {
    const parse = (written: string) => parseMessenger(messenger, written);
    const address = readKnown(text(messenger), parse, messenger, 'messenger-unreadable', wrong);
    if (address !== undefined) messengers[messenger] = address;
  }
  return messengers;
}

function readDay(
  text: string | undefined,
  column: RosterColumn,
  wrong: Wrong,
): Temporal.PlainDate | undefined {
  return readKnown(text, parseDate, column, 'date-unreadable', wrong);
}

/** As the receptions themselves stand apart. */
const PLACES_APART = /;|\r?\n/;

const HOURS_PROBLEMS: Readonly<Record<WeeklyHoursProblem, RosterProblemReason>> = {
  'no-weekday': 'reception-no-weekday',
  'no-hours': 'reception-no-hours',
  'impossible-hours': 'reception-impossible',
};

function readReceptions(
  text: string | undefined,
  english: string | undefined,
  wrong: Wrong,
): readonly WrittenReception[] {
  const slots = parseWeeklySlots(text ?? '');
  if (!slots.ok) {
    wrong('receptions', HOURS_PROBLEMS[slots.refusal], text ?? '');
    return [];
  }
  const placesEn = english === undefined ? [] : english.replace(/;\s*$/, '').split(PLACES_APART);
  // One by one, or a place would be named by another's.
  if (english !== undefined && placesEn.length !== slots.value.length) {
    wrong('placesEn', 'reception-english-count', english);
    return [];
  }
  return slots.value.flatMap((slot, index) => {
    // Nobody receives through midnight, and 24:00 is no time of day.
    if (slot.from >= slot.to || slot.to === '24:00')
      wrong('receptions', 'reception-impossible', `${slot.from}–${slot.to}`);
    if (slot.rest === '') wrong('receptions', 'reception-no-place', text ?? '');
    return slot.weekdays.map((weekday) => ({
      weekday,
      startsAt: slot.from,
      endsAt: slot.to,
      place: slot.rest,
      placeEn: placesEn[index]?.trim() || undefined,
    }));
  });
}
