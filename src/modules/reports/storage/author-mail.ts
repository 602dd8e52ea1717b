import { sql } from 'kysely';
import type { ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { rowId } from '../../../platform/database/row-id.ts';
import { REPORT_STATUSES, type ReportStatus } from '../domain/report-status.ts';
import type { ReportsTables } from './tables.ts';

/** An author who left an address, and is not known to be unreachable under it. */
export interface AuthorMail {
  readonly address: string;
  readonly language: string;
  /** Of how many steps they were written, and how many there are that others took. */
  readonly told: number;
  readonly steps: number;
}

/** Nobody else writes to them until the transaction ends. */
export async function lockAuthorMail(tx: Tx, id: ReportId): Promise<AuthorMail | undefined> {
  const row = await contacts(tx)
    .innerJoin('reports.report as report', 'report.id', 'contact.report_id')
    .select(['value', 'told_steps', 'report.language'])
    .select(({ selectFrom }) =>
      selectFrom('reports.update')
        .select(({ fn }) => fn.countAll<bigint>().as('steps'))
        .whereRef('reports.update.report_id', '=', 'contact.report_id')
        .where('party', '<>', 'author')
        .as('steps'),
    )
    .where('contact.report_id', '=', id)
    .forUpdate('contact')
    .executeTakeFirst();
  return (
    row && {
      address: row.value,
      language: row.language,
      told: row.told_steps,
      steps: Number(row.steps ?? 0),
    }
  );
}

/** `isRefused`: a mail server takes nothing for them. */
export async function saveAuthorTold(
  tx: Tx,
  id: ReportId,
  { steps, isRefused }: { readonly steps: number; readonly isRefused: boolean },
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.contact')
    .set({ told_steps: steps, is_refused: isRefused })
    .where('report_id', '=', id)
    .execute();
}

export interface AskableReport {
  readonly id: ReportId;
  readonly status: ReportStatus;
  readonly closedAt: Temporal.Instant | undefined;
  readonly isMended: boolean | undefined;
}

/** Whose authors could be asked by mail whether it was mended, and were not yet, of what was closed since then. */
export async function loadAskable(
  tx: Tx,
  since: Temporal.Instant,
): Promise<readonly AskableReport[]> {
  const rows = await contacts(tx)
    .innerJoin('reports.report as report', 'report.id', 'contact.report_id')
    .select(['report.id', 'report.status', 'report.closed_at', 'report.is_mended'])
    .where('is_asked', 'is', false)
    .where('closed_at', '>=', since)
    .execute();
  return rows.flatMap((row) => {
    const status = REPORT_STATUSES.find((one) => one === row.status);
    return status
      ? [
          {
            id: rowId<'report'>(row.id),
            status,
            closedAt: row.closed_at ?? undefined,
            isMended: row.is_mended ?? undefined,
          },
        ]
      : [];
  });
}

export async function saveAsked(tx: Tx, id: ReportId, isRefused: boolean): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.contact')
    .set({ is_asked: true, is_refused: sql`is_refused or ${isRefused}` })
    .where('report_id', '=', id)
    .execute();
}

function contacts(tx: Tx) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.contact as contact')
    .where('kind', '=', 'email')
    .where('is_refused', 'is', false);
}
