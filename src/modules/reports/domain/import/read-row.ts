import type { Point } from '../../../../kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '../../../../kernel/result.ts';
import { foldText } from '../../../../kernel/text/fold-text.ts';
import { plainText } from '../../../../kernel/text/plain-text.ts';
import { tidyLine } from '../../../../kernel/text/tidy-line.ts';
import { LONGEST_PLACE, LONGEST_WORDS } from '../report.ts';
import type { ReportCategory } from '../report-category.ts';
import type { ReportStatus } from '../report-status.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { parseImportedMoment } from './parse-moment.ts';
import { importedStatus } from './imported-status.ts';
import type { ReportRow } from './read-rows.ts';

const LONGEST_ID = 200;

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

/** A row, read without looking at anything but itself and the sorts that there are. */
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
  readonly now: Temporal.Instant;
  readonly timeZone: string;
}

export function readReportRow(
  { line, cells }: ReportRow,
  known: Known,
): Result<ImportedReport, RowRemark<RowProblem>> {
  const problem = (reason: RowProblem, value = '') =>
    refuse({ line, reason, value: value.slice(0, 60) });
  const notices: RowRemark<RowNotice>[] = [];
  const notice = (reason: RowNotice, value = '') => {
    notices.push({ line, reason, value: value.slice(0, 60) });
  };

  const sourceId = tidyLine(cells.id ?? '', LONGEST_ID);
  if (!sourceId.ok) return problem('id-missing', cells.id);
  const sentAt = parseImportedMoment(cells.sent ?? '', known.timeZone);
  if (!sentAt) return problem('date-missing', cells.sent);
  if (Temporal.Instant.compare(sentAt, known.now) > 0) return problem('date-future', cells.sent);
  const category = categoryOf(cells, known.categories);
  if (!category.isNamed) notice('category-unknown', cells.category || cells.categoryName);
  const words = readWords(cells.words ?? '', category.found);
  if (!words.ok) return problem('words-unreadable', cells.words);
  if (words.value.notice) notice(words.value.notice);
  const place = parseCoordinates(cells.lat ?? '', cells.lon ?? '');
  if (place?.isMended) notice('coordinates-mended', `${cells.lat} ${cells.lon}`);
  const address = tidyLine(cells.address ?? '', LONGEST_PLACE);
  if (!address.ok && address.refusal !== 'empty') notice('address-unreadable', cells.address);
  const status = importedStatus(cells.status ?? '');
  if (!status) notice('status-unknown', cells.status);
  const updated = cells.updated ? parseImportedMoment(cells.updated, known.timeZone) : sentAt;
  if (!updated) notice('updated-unreadable', cells.updated);
  const answer = plainText(cells.answer ?? '', LONGEST_WORDS);
  return ok({
    line,
    sourceId: sourceId.value.text,
    category: category.found,
    words: words.value.words,
    address: address.ok ? address.value.text : '',
    point: place?.point,
    area: cells.area ?? '',
    sentAt,
    changedAt: within(updated ?? sentAt, sentAt, known.now),
    status: status ?? 'received',
    answer: answer.ok ? answer.value : '',
    wasPublic: YES.has(foldText(cells.public ?? '')),
    notices,
  });
}

const YES = new Set(['1', 'true', 'yes', 'так', 'public', 'публічне'].map(foldText));

/** Of no sort that there is here: the one for everything else, which is for officers. */
function categoryOf(
  cells: ReportRow['cells'],
  categories: readonly ReportCategory[],
): { readonly found: ReportCategory; readonly isNamed: boolean } {
  const [code, name] = [foldText(cells.category ?? ''), foldText(cells.categoryName ?? '')];
  const found = categories.find(
    (one) =>
      [code, name].includes(foldText(one.key)) ||
      (name !== '' && [one.name.uk, one.name.en].some((known) => foldText(known) === name)),
  );
  const other = found ?? categories.find(({ key }) => key === 'other') ?? categories.at(-1);
  if (!other) throw new Error('no sort of report is offered anywhere');
  return { found: other, isNamed: found !== undefined };
}

interface ReadWords {
  readonly words: string;
  readonly notice: 'words-missing' | 'words-shortened' | undefined;
}

function readWords(text: string, category: ReportCategory): Result<ReadWords, 'unreadable'> {
  const words = plainText(text, LONGEST_WORDS);
  if (words.ok) {
    return words.value === ''
      ? ok({ words: category.name.uk, notice: 'words-missing' })
      : ok({ words: words.value, notice: undefined });
  }
  if (words.refusal !== 'too-long') return refuse('unreadable');
  // Whole letters: half a pair is none.
  const shortened = plainText(
    text
      .slice(0, LONGEST_WORDS)
      .toWellFormed()
      .replace(/\ufffd$/, ''),
    LONGEST_WORDS,
  );
  return shortened.ok
    ? ok({ words: shortened.value, notice: 'words-shortened' })
    : refuse('unreadable');
}

function within(at: Temporal.Instant, from: Temporal.Instant, to: Temporal.Instant) {
  if (Temporal.Instant.compare(at, from) < 0) return from;
  return Temporal.Instant.compare(at, to) > 0 ? to : at;
}
