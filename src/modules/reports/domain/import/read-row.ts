import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';
import { MAX_PLACE_LENGTH, MAX_WORDS_LENGTH } from '../report.ts';
import type { ReportCategory } from '../report-category.ts';
import type { ReportStatus } from '../report-status.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { parseImportedMoment } from './parse-moment.ts';
import { importedStatus } from './imported-status.ts';
import type { ReportRow } from './report-columns.ts';

const MAX_ID_LENGTH = 200;

/** Why a row is not taken. */
export type RowProblem =
  | 'id-missing'
  | 'id-repeated'
  | 'place-missing'
  | 'place-outside'
  | 'date-missing'
  | 'date-future'
  | 'too-old'
  | 'words-unreadable';

/** What of a row was mended or left out, though it was taken. */
export type RowNotice =
  | 'category-unknown'
  | 'status-unknown'
  | 'words-missing'
  | 'words-shortened'
  | 'address-unreadable'
  | 'coordinates-mended'
  | 'coordinates-turned'
  | 'updated-unreadable'
  | 'changed-there'
  | 'not-for-everybody'
  | 'contacts-in-words';

export interface RowRemark<Reason extends string> {
  readonly line: number;
  readonly reason: Reason;
  /** What stood there. */
  readonly value: string;
}

/** A row, read without looking at anything but itself and the categories that there are. */
export interface ImportedReport {
  readonly line: number;
  readonly sourceId: string;
  readonly category: ReportCategory;
  readonly words: string;
  readonly address: string;
  readonly point: Point | undefined;
  /** The area that it names, as it names it. */
  readonly area: string;
  readonly sentAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly status: ReportStatus;
  readonly answer: string;
  /** The file says that everybody could read it there. */
  readonly wasPublic: boolean;
  readonly notices: readonly RowRemark<RowNotice>[];
}

interface Known {
  readonly categories: readonly ReportCategory[];
  /** From another system's category, folded, to the key of one of ours. */
  readonly mapped: ReadonlyMap<string, string>;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

/** A part of a row: what it says, and what was mended of it. */
interface Part<Said> {
  readonly said: Said;
  readonly notice?: readonly [RowNotice, string?];
}

export function readReportRow(
  { line, cells }: ReportRow,
  known: Known,
): Result<ImportedReport, RowRemark<RowProblem>> {
  const problem = (reason: RowProblem, value = '') =>
    refuse({ line, reason, value: value.slice(0, 60) });
  const sourceId = tidyLine(cells.id ?? '', MAX_ID_LENGTH);
  if (!sourceId.ok) return problem('id-missing', cells.id);
  const sentAt = parseImportedMoment(cells.sent ?? '', known.timeZone);
  if (!sentAt) return problem('date-missing', cells.sent);
  if (Temporal.Instant.compare(sentAt, known.now) > 0) return problem('date-future', cells.sent);
  const category = readCategory(cells, known);
  const words = readWords(cells.words ?? '', category.said);
  if (!words) return problem('words-unreadable', cells.words);
  const [place, address, status] = [readPoint(cells), readAddress(cells), readStatus(cells)];
  const changedAt = readChange(cells, sentAt, known);
  const parts: readonly Part<unknown>[] = [category, words, place, address, status, changedAt];
  return ok({
    line,
    sourceId: sourceId.value.text,
    category: category.said,
    words: words.said,
    address: address.said,
    point: place.said,
    area: cells.area ?? '',
    sentAt,
    changedAt: changedAt.said,
    status: status.said,
    answer: readAnswer(cells),
    wasPublic: YES.has(foldText(cells.public ?? '')),
    notices: parts.flatMap(({ notice }) => {
      if (!notice) return [];
      const [reason, value = ''] = notice;
      return [{ line, reason, value: value.slice(0, 60) }];
    }),
  });
}

const YES = new Set(['1', 'true', 'yes', 'так', 'public', 'публічне'].map(foldText));

type Cells = ReportRow['cells'];

/** Of no category that there is here: the one for everything else, which is for officers. */
function readCategory(
  { category = '', categoryName = '' }: Cells,
  { categories, mapped }: Known,
): Part<ReportCategory> {
  const written = [foldText(category), foldText(categoryName)].filter((text) => text !== '');
  const said = written.flatMap((text) => [mapped.get(text) ?? [], text].flat());
  const found = categories.find(({ key, name }) =>
    [key, foldText(key), foldText(name.uk), foldText(name.en)].some((one) => said.includes(one)),
  );
  if (found) return { said: found };
  const other = categories.find(({ key }) => key === 'other') ?? categories.at(-1);
  if (!other) throw new Error('no report category is offered anywhere');
  return { said: other, notice: ['category-unknown', category || categoryName] };
}

/** Undefined: nobody can read them. */
function readWords(text: string, category: ReportCategory): Part<string> | undefined {
  const words = plainText(text, MAX_WORDS_LENGTH);
  if (words.ok) {
    return words.value === ''
      ? { said: category.name.uk, notice: ['words-missing'] }
      : { said: words.value };
  }
  if (words.refusal !== 'too-long') return undefined;
  // Whole letters: half a pair is none.
  const beginning = text
    .slice(0, MAX_WORDS_LENGTH)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const shortened = plainText(beginning, MAX_WORDS_LENGTH);
  return shortened.ok ? { said: shortened.value, notice: ['words-shortened'] } : undefined;
}

function readPoint({ lat = '', lon = '' }: Cells): Part<Point | undefined> {
  const place = parseCoordinates(lat, lon);
  return place?.isMended
    ? { said: place.point, notice: ['coordinates-mended', `${lat} ${lon}`] }
    : { said: place?.point };
}

function readAddress({ address = '' }: Cells): Part<string> {
  const line = tidyLine(address, MAX_PLACE_LENGTH);
  if (line.ok) return { said: line.value.text };
  return line.refusal === 'empty'
    ? { said: '' }
    : { said: '', notice: ['address-unreadable', address] };
}

function readStatus({ status = '' }: Cells): Part<ReportStatus> {
  const known = importedStatus(status);
  return known ? { said: known } : { said: 'received', notice: ['status-unknown', status] };
}

function readChange(
  { updated = '' }: Cells,
  sentAt: Temporal.Instant,
  { now, timeZone }: Known,
): Part<Temporal.Instant> {
  if (updated === '') return { said: sentAt };
  const at = parseImportedMoment(updated, timeZone);
  if (!at) return { said: sentAt, notice: ['updated-unreadable', updated] };
  if (Temporal.Instant.compare(at, sentAt) < 0) return { said: sentAt };
  return { said: Temporal.Instant.compare(at, now) > 0 ? now : at };
}

function readAnswer({ answer = '' }: Cells): string {
  const words = plainText(answer, MAX_WORDS_LENGTH);
  return words.ok ? words.value : '';
}
