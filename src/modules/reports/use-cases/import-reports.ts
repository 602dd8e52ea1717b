import { batches } from '#kernel/batches.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { RowNotice, RowProblem, RowRemark } from '../domain/import/read-row.ts';
import type { ReportsContext } from '../domain/reports-context.ts';
import { findImported, insertImported, type ReportToImport } from '../storage/save-imported.ts';
import { reportCategoriesAt } from './list-report-categories.ts';
import { planImport } from './plan-import.ts';
import { type ReportFileRefusal, readReportRows } from './read-report-file.ts';

/** So many rows stand or fall together: few enough that others wait for none of it. */
const BATCH = 500;

export interface ImportReports {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** Whose numbers the file bears: 7 of one system is not 7 of another. */
  readonly source: string;
  /** What categories of the other system are here; theirs is compared without regard to capitals. */
  readonly categories?: ReadonlyMap<string, string> | undefined;
  readonly dryRun: boolean;
  readonly onProgress?: (done: number, all: number) => void;
}

export interface ImportedReports {
  readonly dryRun: boolean;
  /** What the numbers of `problems` and `notices` count. */
  readonly countedBy: 'line' | 'record';
  readonly created: number;
  /** Of those, for everybody. */
  readonly published: number;
  /** They were here before; nothing of them was changed. */
  readonly known: number;
  readonly problems: readonly RowRemark<RowProblem>[];
  readonly notices: readonly RowRemark<RowNotice>[];
  readonly unknownColumns: readonly string[];
  /** The keys of those that there are here. */
  readonly categories: readonly string[];
}

export type ImportReportsRefusal =
  | { readonly reason: 'forbidden' }
  | {
      readonly reason: 'category-missing';
      readonly category: string;
      readonly known: readonly string[];
    }
  | { readonly reason: 'file'; readonly file: ReportFileRefusal };

/**
 * Takes over what another system kept: each row that can be taken, and says of each other one why not. Taken again, the
 * same file changes nothing, so that what broke off in the middle is simply begun anew.
 */
export async function importReports(
  context: ReportsContext,
  { file, source, categories = new Map(), dryRun, onProgress = () => undefined }: ImportReports,
): Promise<Result<ImportedReports, ImportReportsRefusal>> {
  const { policy, actor } = context;
  if (!policy.can(actor, 'report.import')) return refuse({ reason: 'forbidden' });
  const known = reportCategoriesAt(context)(undefined).map(({ key }) => key);
  const missing = [...categories.values()].find((key) => !known.includes(key));
  if (missing !== undefined)
    return refuse({ reason: 'category-missing', category: missing, known });
  const read = readReportRows(file);
  if (!read.ok) return refuse({ reason: 'file', file: read.refusal });
  const { ready, problems, notices } = planImport(context, { source, categories }, read.value.rows);
  const counts = { created: 0, published: 0, known: 0 };
  const changedThere: RowRemark<RowNotice>[] = [];
  let done = 0;
  for (const batch of batches(ready, BATCH)) {
    const taken = await takeBatch(context, batch, dryRun);
    counts.created += taken.fresh.length;
    counts.published += taken.fresh.filter(({ published }) => published).length;
    counts.known += batch.length - taken.fresh.length;
    changedThere.push(...taken.changedThere);
    done += batch.length;
    onProgress(done, ready.length);
  }
  return ok({
    dryRun,
    countedBy: read.value.countedBy,
    ...counts,
    problems,
    notices: [...notices, ...changedThere].toSorted((one, other) => one.line - other.line),
    unknownColumns: read.value.unknown,
    categories: known,
  });
}

type Ready = ReportToImport & { readonly line: number; readonly sourceId: string };

async function takeBatch(context: ReportsContext, batch: readonly Ready[], dryRun: boolean) {
  const { clock, random } = context.platform;
  return await inTransaction(context, async (tx) => {
    const ids = batch.map(({ report }) => report.id);
    const known = await findImported(tx, ids);
    const changedThere = batch
      .filter(({ report, marks }) => {
        const before = known.get(report.id);
        return before !== undefined && before !== marks.fingerprint;
      })
      .map(({ line, sourceId }) => ({ line, reason: 'changed-there' as const, value: sourceId }));
    const missing = batch.filter(({ report }) => !known.has(report.id));
    if (dryRun || missing.length === 0) return { fresh: missing, changedThere };
    const inserted = await insertImported(tx, missing);
    const fresh = missing.filter(({ report }) => inserted.has(report.id));
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'report.import',
      thing: { kind: 'report' },
      detail: { created: fresh.length, published: fresh.filter((one) => one.published).length },
    });
    await recordEvent(tx, clock, random, { type: 'report.imported', subject: {} });
    return { fresh, changedThere };
  });
}
