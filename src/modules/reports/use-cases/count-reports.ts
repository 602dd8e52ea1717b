import { type Result, ok, refuse } from '#kernel/result.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import {
  narrowedList,
  REPORT_VIEWS,
  type ReportNarrowing,
  type ReportView,
} from '../domain/report-narrowing.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { countEachOpen, countOpen, type OpenCounts } from '../storage/count-open-reports.ts';
import { withAreasBelow } from './list-reports.ts';
import { canOnAnyReport } from './report-in-reach.ts';
import { withinReach } from './within-reach.ts';

export interface ReportCounts extends OpenCounts {
  /** Whether whoever asks is an officer, so that something can be theirs. */
  readonly isOfficer: boolean;
}

/** How many wait in each view; of the closed ones nobody counts. */
export type ViewCounts = Readonly<Record<OpenView, number>>;
type OpenView = Exclude<ReportView, 'closed'>;

/** How many wait, of those that one may read: figures for the navigation and «my day», without a word of any. */
export async function countReports(
  context: ReportsContext,
): Promise<Result<ReportCounts, 'forbidden'>> {
  if (!canOnAnyReport(context, 'read')) return refuse('forbidden');
  return await inTransaction(context, async (tx) => {
    const reach = await withinReach(tx, context);
    const counts = await asInstallation(tx, context.platform, () => countOpen(tx, reach));
    return ok({ ...counts, isOfficer: reach.givenTo.length > 0 });
  });
}

/** The same of each view of a list that is narrowed down. */
export async function countViews(
  context: ReportsContext,
  narrowing: ReportNarrowing,
): Promise<Result<ViewCounts, 'forbidden'>> {
  if (!canOnAnyReport(context, 'read')) return refuse('forbidden');
  const { areas, platform } = context;
  const lists = OPEN_VIEWS.map((view) =>
    withAreasBelow(
      areas,
      narrowedList({ ...narrowing, view, status: undefined }, platform.clock.timeZone),
    ),
  );
  return await inTransaction(context, async (tx) => {
    const reach = await withinReach(tx, context);
    const counts = await asInstallation(tx, platform, () => countEachOpen(tx, reach, lists));
    const count = (view: OpenView) => counts[OPEN_VIEWS.indexOf(view)] ?? 0;
    return ok({
      waiting: count('waiting'),
      mine: count('mine'),
      new: count('new'),
      reopened: count('reopened'),
      unassigned: count('unassigned'),
      outside: count('outside'),
    });
  });
}

const OPEN_VIEWS = REPORT_VIEWS.filter((view) => view !== 'closed');
