import type { Point } from '#kernel/geometry/geometry.ts';
import { type AreaId, newId, parseId } from '#kernel/ids.ts';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { foldText } from '#kernel/text/fold-text.ts';
import { fingerprint } from '#platform/crypto/fingerprint.ts';
import {
  type ImportedReport,
  readReportRow,
  type RowNotice,
  type RowProblem,
  type RowRemark,
} from '../domain/import/read-row.ts';
import type { ReportRow } from '../domain/import/report-columns.ts';
import { publishedWhere } from '../domain/published-area.ts';
import { type NewPublished, publishedPlace } from '../domain/published-report.ts';
import { answerReader, type NewReport } from '../domain/report.ts';
import type { ReportCategory } from '../domain/report-category.ts';
import { isOpen } from '../domain/report-status.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { RETENTION } from '../domain/retention.ts';
import type { ReportToImport } from '../storage/save-imported.ts';
import { reportCategoriesAt } from './list-report-categories.ts';
import { whoseIsIt } from '#modules/officers/index.ts';

export interface PlannedImport {
  readonly ready: readonly (ReportToImport & {
    readonly line: number;
    readonly sourceId: string;
  })[];
  readonly problems: readonly RowRemark<RowProblem>[];
  readonly notices: readonly RowRemark<RowNotice>[];
}

/** Where rows come from, and what its categories are here. */
interface Origin {
  readonly source: string;
  readonly categories: ReadonlyMap<string, string>;
}

/** What would become of each row; nothing is written. */
export function planImport(
  context: ReportsContext,
  { source, categories }: Origin,
  rows: readonly ReportRow[],
): PlannedImport {
  const { clock, config } = context.platform;
  const categoriesAt = reportCategoriesAt(context);
  const known = {
    categories: categoriesAt(undefined),
    mapped: new Map([...categories].map(([theirs, ours]) => [foldText(theirs), ours])),
    now: clock.now(),
    timeZone: config.timeZone,
  };
  const ready: PlannedImport['ready'][number][] = [];
  const problems: RowRemark<RowProblem>[] = [];
  const notices: RowRemark<RowNotice>[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const read = readReportRow(row, known);
    if (!read.ok) {
      problems.push(read.refusal);
      continue;
    }
    const one = read.value;
    const placed = judge(context, one, { seen, now: known.now });
    seen.add(one.sourceId);
    if (!placed.ok) {
      problems.push({ line: one.line, reason: placed.refusal, value: one.sourceId });
      continue;
    }
    const { areaId, isTurned } = placed.value;
    const category = categoriesAt(areaId).find(({ key }) => key === one.category.key);
    const planned = plan(context, source, one, {
      ...placed.value,
      category: category ?? one.category,
    });
    ready.push({ ...planned.toImport, line: one.line, sourceId: one.sourceId });
    notices.push(...one.notices, ...planned.notices);
    if (isTurned)
      notices.push({ line: one.line, reason: 'coordinates-turned', value: one.sourceId });
  }
  return { ready, problems, notices };
}

function judge(
  context: ReportsContext,
  one: ImportedReport,
  { seen, now }: { readonly seen: ReadonlySet<string>; readonly now: Temporal.Instant },
): Result<Placed, RowProblem> {
  if (seen.has(one.sourceId)) return refuse('id-repeated');
  return isTooOld(one, now) ? refuse('too-old') : placeOf(context, one);
}

/** It would be erased tonight. */
function isTooOld({ sentAt, changedAt, status }: ImportedReport, now: Temporal.Instant): boolean {
  const before = (days: number) => now.subtract({ hours: days * 24 });
  return (
    Temporal.Instant.compare(sentAt, before(RETENTION.daysOfReport)) < 0 ||
    (!isOpen(status) && Temporal.Instant.compare(changedAt, before(RETENTION.daysAfterClosing)) < 0)
  );
}

interface Placed {
  readonly areaId: AreaId;
  readonly position: Point | undefined;
  /** Latitude and longitude stood in each other’s columns. */
  readonly isTurned: boolean;
}

function placeOf(
  { areas }: ReportsContext,
  { point, area }: ImportedReport,
): Result<Placed, 'place-missing' | 'place-outside'> {
  const found = point && locate(areas, point);
  if (found) return ok(found);
  const named = area === '' ? undefined : areaCalled(areas, area);
  if (named) return ok({ areaId: named.id, position: undefined, isTurned: false });
  return refuse(point || area !== '' ? 'place-outside' : 'place-missing');
}

type Areas = ReportsContext['areas'];

function locate(areas: Areas, point: Point): Placed | undefined {
  const here = areas.locate(point).narrowest;
  if (here) return { areaId: here.id, position: point, isTurned: false };
  const turned = { lat: point.lon, lon: point.lat };
  const there = Math.abs(turned.lat) <= 90 ? areas.locate(turned).narrowest : undefined;
  return there && { areaId: there.id, position: turned, isTurned: true };
}

function areaCalled(areas: Areas, area: string) {
  const id = parseId<'area'>(area.toLowerCase());
  return areas.byCode(area) ?? (id && areas.get(id)) ?? onlyOne(areas.all, area);
}

function onlyOne<Named extends { readonly name: string }>(all: readonly Named[], name: string) {
  const [only, ...others] = all.filter((one) => foldText(one.name) === foldText(name));
  return others.length === 0 ? only : undefined;
}

function plan(
  { receipts, areas, officers, platform: { clock, random } }: ReportsContext,
  source: string,
  one: ImportedReport,
  { areaId, position, category }: Placed & { readonly category: ReportCategory },
): { readonly toImport: ReportToImport; readonly notices: readonly RowRemark<RowNotice>[] } {
  // As earlier imports were called, so that the same file brings nothing twice: no form can name this key.
  const { id, code } = receipts.earlier.of(
    'report',
    receipts.keyFor(`import ${source} ${one.sourceId}`),
  );
  const report: NewReport = {
    id,
    category: category.key,
    visibility: category.visibility,
    positionRule: category.positionRule,
    words: one.words,
    answers: {},
    position,
    placeWords: one.address,
    areaId,
    officerId: whoseIsIt(areas, officers, areaId, clock.today()),
    contact: undefined,
    way: 'import',
    enteredBy: undefined,
    language: 'uk',
  };
  const withheld = withholding(one, category);
  const { sentAt, changedAt, status, answer } = one;
  const isReceived = status === 'received' && answer === '';
  return {
    toImport: {
      report,
      marks: {
        fingerprint: fingerprintOf(one),
        receiptHash: receipts.hashOf(code),
      },
      sentAt,
      changedAt,
      status,
      update: isReceived ? undefined : { id: newId<'report-update'>(random), words: answer },
      published:
        one.wasPublic && !withheld
          ? publishedOf(areas, report, one, newId<'published-report'>(random))
          : undefined,
    },
    notices: withheld ? [{ line: one.line, reason: withheld, value: one.sourceId }] : [],
  };
}

/** Of what stands in the file, not of what became of it here: areas move. */
function fingerprintOf(one: ImportedReport): string {
  const { category, words, address, point, area, sentAt, changedAt, status, answer } = one;
  return fingerprint([
    category.key,
    words,
    address,
    point,
    area,
    sentAt,
    changedAt,
    status,
    answer,
  ]);
}

/** Why what was public there is not shown here before somebody has looked. */
function withholding(
  { wasPublic, words, address }: ImportedReport,
  { visibility }: ReportCategory,
): RowNotice | undefined {
  if (!wasPublic) return undefined;
  if (visibility !== 'public') return 'not-for-everybody';
  return contactsInWords(`${words}\n${address}`).length > 0 ? 'contacts-in-words' : undefined;
}

function publishedOf(
  areas: Areas,
  report: NewReport,
  { words, address, sentAt, changedAt, status }: ImportedReport,
  id: NewPublished['id'],
): NewPublished {
  return {
    id,
    category: report.category,
    status,
    words,
    ...publishedPlace(report, address),
    ...publishedWhere(areas, report),
    submittedAt: sentAt,
    changedAt,
    supporters: 'none',
    isLookedAt: false,
    answerReader: answerReader(report.way),
  };
}
