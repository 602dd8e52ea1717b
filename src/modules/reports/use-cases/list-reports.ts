import type { AreaId, ReportId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import { isInHromada } from '../domain/is-in-hromada.ts';
import type { KeptReport } from '../domain/report.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findReportIds, type ReportsFilter } from '../storage/find-report-ids.ts';
import { findReports } from '../storage/load-reports.ts';
import { canOnAnyReport } from './report-in-reach.ts';
import { withinReach } from './within-reach.ts';

const PAGE = 50;

export interface ReportsAsked extends Omit<ReportsFilter, 'areaIds' | 'outsideOf'> {
  /** With all areas below it; or outside of every hromada. */
  readonly areaId?: AreaId | 'outside' | undefined;
  readonly limit?: number;
}

/** Without a word of what somebody wrote. */
export type ReportLine = Pick<
  KeptReport,
  'id' | 'category' | 'visibility' | 'status' | 'areaId' | 'officerId' | 'submittedAt' | 'changedAt'
>;

/** `words` and `placeWords` undefined: it is confidential, and read one at a time. */
export interface ListedReport extends ReportLine {
  readonly words: string | undefined;
  readonly placeWords: string | undefined;
  /** In which it was written. */
  readonly language: string;
}

export interface ReportsPage<One> {
  readonly reports: readonly One[];
  /** Where the next page begins; undefined: this is the last one. */
  readonly next: { readonly at: Temporal.Instant; readonly id: ReportId } | undefined;
}

/** Reports within one’s own reach. They say what people wrote, so that the reading leaves an entry. */
export async function listReports(
  context: ReportsContext,
  asked: ReportsAsked,
): Promise<Result<ReportsPage<ListedReport>, 'forbidden'>> {
  const { actor, platform } = context;
  if (!canOnAnyReport(context, 'read')) return refuse('forbidden');
  const { clock, random } = platform;
  return await inTransaction(context, async (tx) => {
    const page = await pageOf(tx, context, asked);
    await recordEntry(tx, clock, random, {
      actor,
      action: 'report.list',
      thing: { kind: 'report' },
      detail: { count: page.reports.length },
    });
    return ok({ ...page, reports: page.reports.map(listed) });
  });
}

/** The same for «my day»: that there are some, of which category and since when. It is looked at all day long. */
export async function listReportLines(
  context: ReportsContext,
  asked: ReportsAsked,
): Promise<Result<ReportsPage<ReportLine>, 'forbidden'>> {
  if (!canOnAnyReport(context, 'read')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const page = await pageOf(tx, context, asked);
    return ok({ ...page, reports: page.reports.map(lineOf) });
  });
}

async function pageOf(
  tx: Tx,
  context: ReportsContext,
  { limit = PAGE, ...asked }: ReportsAsked,
): Promise<ReportsPage<KeptReport>> {
  const { areas, platform } = context;
  const reach = await withinReach(tx, context);
  const ids = await asInstallation(tx, platform, () =>
    findReportIds(tx, reach, withAreasBelow(areas, asked), limit + 1),
  );
  const found = new Map((await findReports(tx, ids)).map((report) => [report.id, report]));
  const inOrder = ids.slice(0, limit).flatMap((id) => found.get(id) ?? []);
  const last = inOrder.at(-1);
  return {
    reports: inOrder,
    next: last && ids.length > limit ? { at: last.submittedAt, id: last.id } : undefined,
  };
}

/** As storage is asked: an area with all below it, a beat with the places it answers for. One that is gone holds nothing. */
export function withAreasBelow(
  areas: ReportsContext['areas'],
  { areaId, ...filter }: Omit<ReportsAsked, 'limit'>,
): ReportsFilter {
  if (areaId === 'outside') return { ...filter, outsideOf: withinHromadas(areas) };
  const areaIds = areaId && [
    areaId,
    ...areas.descendants(areaId).map(({ id }) => id),
    ...answeredFor(areas, areaId),
  ];
  return { ...filter, areaIds };
}

/** The places that a beat alone answers for. */
function answeredFor(areas: ReportsContext['areas'], areaId: AreaId): readonly AreaId[] {
  if (areas.get(areaId)?.kind !== 'beat') return [];
  return areas
    .settlementsOf(areaId)
    .map(({ id }) => id)
    .filter((id) => areas.answeringBeat(id)?.id === areaId);
}

/** Every place where a hromada’s own people look, places that residents do not see any more among them. */
function withinHromadas(areas: ReportsContext['areas']): readonly AreaId[] {
  return areas.known.filter((id) => isInHromada(areas, id));
}

function lineOf(report: KeptReport): ReportLine {
  const { id, category, visibility, status, areaId, officerId, submittedAt, changedAt } = report;
  return { id, category, visibility, status, areaId, officerId, submittedAt, changedAt };
}

export function listed(report: KeptReport): ListedReport {
  const isSealed = report.visibility === 'confidential';
  return {
    ...lineOf(report),
    words: isSealed ? undefined : report.words,
    placeWords: isSealed ? undefined : report.placeWords,
    language: report.language,
  };
}
