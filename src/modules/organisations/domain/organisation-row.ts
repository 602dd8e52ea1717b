import type { Point } from '#kernel/geometry/geometry.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { shortened } from '#kernel/text/shortened.ts';
import { splitList } from '#kernel/text/split-list.ts';
import { parseDate } from '#kernel/time/parse-date.ts';
import { parseWeeklySlots } from '#kernel/time/weekly-hours.ts';
import type { NamedRow } from '#platform/csv/named-columns.ts';
import type { RowNotice, RowNoticeReason, RowProblem, RowProblemReason } from './import-row.ts';
import type { OpeningHours } from './organisation.ts';
import type { OrganisationColumn } from './organisation-columns.ts';

/** What holds more than a line. */
export const MAX_ORGANISATION_LENGTHS = {
  website: 2_000,
  hours: 1_000,
  serves: 20_000,
  about: 4_000,
  aboutEn: 4_000,
} as const;

/** One line of a file of stations or medical points, read but not yet looked up on the map. */
export interface OrganisationRow {
  readonly line: number;
  readonly key: string | undefined;
  readonly name: string;
  readonly nameEn: string | undefined;
  readonly address: string | undefined;
  readonly point: Point | undefined;
  readonly area: string | undefined;
  readonly hromada: string | undefined;
  readonly phones: readonly string[];
  readonly email: string | undefined;
  readonly website: string | undefined;
  readonly openingHours: readonly OpeningHours[];
  readonly serves: readonly string[];
  readonly about: string | undefined;
  readonly aboutEn: string | undefined;
  readonly checkedOn: Temporal.PlainDate | undefined;
  readonly closed: boolean;
}

export interface ParsedOrganisationRow {
  readonly row: OrganisationRow;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly RowNotice[];
}

export function parseOrganisationRow({
  line,
  cells,
}: NamedRow<OrganisationColumn>): ParsedOrganisationRow {
  const problems: RowProblem[] = [];
  const notices: RowNotice[] = [];
  const report: Report = {
    wrong: (column, reason, value) =>
      problems.push({ line, column, reason, value: shortened(value) }),
    note: (column, reason, value) =>
      notices.push({ line, column, reason, value: shortened(value) }),
  };
  const text = (column: OrganisationColumn, maxLength = 300) =>
    readText(cells[column], column, maxLength, report);
  const name = text('name');
  if (name === undefined && problems.length === 0) report.wrong('name', 'name-missing', '');
  const row: OrganisationRow = {
    line,
    key: text('key'),
    name: name ?? '',
    nameEn: text('nameEn'),
    address: text('address'),
    point: readPoint(text('lat'), text('lon'), report),
    area: text('area'),
    hromada: text('hromada'),
    phones: readPhones(text('phones'), report),
    email: readEmail(text('email'), report),
    website: readWebsite(text('website', MAX_ORGANISATION_LENGTHS.website), report),
    openingHours: readHours(text('hours', MAX_ORGANISATION_LENGTHS.hours), report),
    serves: splitList(text('serves', MAX_ORGANISATION_LENGTHS.serves)),
    about: text('about', MAX_ORGANISATION_LENGTHS.about),
    aboutEn: text('aboutEn', MAX_ORGANISATION_LENGTHS.aboutEn),
    checkedOn: readDay(text('checkedOn'), report),
    closed: /^(?:так|1|true|yes|зачинено|ліквідовано|не працює)$/i.test(text('closed') ?? ''),
  };
  return { row, problems, notices };
}

interface Report {
  readonly wrong: (column: OrganisationColumn, reason: RowProblemReason, value: string) => void;
  readonly note: (column: OrganisationColumn, reason: RowNoticeReason, value: string) => void;
}

function readText(
  cell: string | undefined,
  column: OrganisationColumn,
  maxLength: number,
  report: Report,
): string | undefined {
  if (cell === undefined) return undefined;
  const plain = plainText(cell, maxLength);
  if (!plain.ok) {
    report.wrong(column, plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable', cell);
    return undefined;
  }
  return plain.value === '' ? undefined : plain.value;
}

function readPoint(
  lat: string | undefined,
  lon: string | undefined,
  report: Report,
): Point | undefined {
  if (lat !== undefined && lon !== undefined) {
    const point = { lat: readDegrees(lat), lon: readDegrees(lon) };
    if (isPossible(point)) return point;
    report.wrong('lat', 'position-impossible', `${lat}; ${lon}`);
  } else if (lat !== undefined || lon !== undefined) {
    report.wrong(lat === undefined ? 'lat' : 'lon', 'position-incomplete', lat ?? lon ?? '');
  }
  return undefined;
}

/** Null Island is where a forgotten position lies; a number within range is all else that can be asked. */
function isPossible({ lat, lon }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0);
}

/** NaN when it is no plain number: `1e308`, `0x2D`, «45°50′» are none. */
function readDegrees(text: string): number {
  return /^-?\d{1,3}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

function readPhones(text: string | undefined, report: Report): readonly string[] {
  const phones = splitList(text).flatMap((written) => {
    const phone = parsePhone(written);
    if (phone === undefined) report.wrong('phones', 'phone-unreadable', written);
    return phone === undefined ? [] : [phone];
  });
  return [...new Set(phones)];
}

function readEmail(text: string | undefined, report: Report): string | undefined {
  if (text === undefined) return undefined;
  const email = parseEmail(text);
  if (email === undefined) report.wrong('email', 'email-unreadable', text);
  return email;
}

/** An address that a browser would follow to a site and nowhere else, or a remark: registers are full of slips. */
function readWebsite(text: string | undefined, report: Report): string | undefined {
  if (text === undefined) return undefined;
  const address = parseWebsite(text);
  if (address === undefined) report.note('website', 'website-left-out', text);
  return address;
}

export function parseWebsite(text: string): string | undefined {
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/^[a-z][a-z+.-]*:(?!\/\/)/i.test(text) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const isSite = url.hostname.includes('.') && url.username === '' && url.password === '';
  return isSite ? url.href : undefined;
}

function readHours(text: string | undefined, report: Report): readonly OpeningHours[] {
  const slots = parseWeeklySlots(text ?? '');
  if (slots.ok && slots.value.every((slot) => slot.rest === '')) {
    return slots.value.map(({ weekdays, from, to, allDay }) => ({ weekdays, from, to, allDay }));
  }
  report.wrong('hours', 'hours-unreadable', text ?? '');
  return [];
}

function readDay(text: string | undefined, report: Report): Temporal.PlainDate | undefined {
  if (text === undefined) return undefined;
  const day = parseDate(text);
  if (!day) report.wrong('checkedOn', 'date-unreadable', text);
  return day;
}
