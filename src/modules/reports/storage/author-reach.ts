import { sql } from 'kysely';
import type { ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { rowId } from '../../../platform/database/row-id.ts';
import { REPORT_STATUSES, type ReportStatus } from '../domain/report-status.ts';
import type { ReportsTables } from './tables.ts';

/** An author who left an address or asked for SMS, wants to hear, and is not known to be unreachable there. */
export interface AuthorReach {
  readonly by: 'email' | 'sms';
  /** An e-mail address, or a telephone. */
  readonly to: string;
  readonly language: string;
  /** Of how many steps they were written, and how many there are that others took. */
  readonly told: number;
  readonly steps: number;
}

/** Nobody else writes to them until the transaction ends. */
export async function lockAuthorReach(tx: Tx, id: ReportId): Promise<AuthorReach | undefined> {
  const row = await contacts(tx)
    .innerJoin('reports.report as report', 'report.id', 'contact.report_id')
    .select(['kind', 'value', 'told_steps', 'report.language'])
    .select(({ selectFrom }) =>
      selectFrom('reports.update')
        .select(({ fn }) => fn.countAll<bigint>().as('steps'))
        .whereRef('reports.update.report_id', '=', 'contact.report_id')
        .where('party', '<>', 'author')
        .as('steps'),
    )
    .where('contact.report_id', '=', id)
    .where(HAS_CODE)
    .forUpdate('contact')
    .executeTakeFirst();
  return (
    row && {
      by: row.kind === 'email' ? 'email' : 'sms',
      to: row.value,
      language: row.language,
      told: row.told_steps,
      steps: Number(row.steps ?? 0),
    }
  );
}

/** `isRefused`: a mail server or an SMS gateway takes nothing for them. */
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

/** They want no more news. False: they get none as it is. */
export async function saveSilenced(tx: Tx, id: ReportId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.contact')
    .set({ is_silenced: true })
    .where('report_id', '=', id)
    .where('is_silenced', 'is', false)
    .where(IS_TOLD)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How its author hears of news; undefined: not at all. */
export async function findNewsWay(
  tx: Tx,
  id: ReportId,
): Promise<{ readonly by: AuthorReach['by']; readonly isSilenced: boolean } | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.contact')
    .select(['kind', 'is_silenced'])
    .where('report_id', '=', id)
    .where(IS_TOLD)
    .executeTakeFirst();
  return row && { by: row.kind === 'email' ? 'email' : 'sms', isSilenced: row.is_silenced };
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
    .where('kind', '=', 'email')
    .where(HAS_CODE)
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
    .where(IS_TOLD)
    .where('is_silenced', 'is', false)
    .where('is_refused', 'is', false);
}

/** What is written leads to the receipt: whoever a program reported for has none, and hears from the officer alone. */
const HAS_CODE = sql<boolean>`report.way <> 'open311'`;

/** A telephone that was left to be called back is not written to. */
const IS_TOLD = sql<boolean>`(kind = 'email' or is_sms_wanted)`;
