import type { ApiKeyId, Id, PublishedReportId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { ReportsTables } from './tables.ts';

/** What a program is told in place of an id. */
export type ProgramToken = Id<'program-token'>;

export interface SentByProgram {
  readonly token: ProgramToken;
  readonly keyId: ApiKeyId;
  readonly fingerprint: string;
}

export async function insertSentByProgram(
  tx: Tx,
  reportId: ReportId,
  { token, keyId, fingerprint }: SentByProgram,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.sent_by_program')
    .values({ report_id: reportId, token, api_key_id: keyId, body_fingerprint: fingerprint })
    .execute();
}

/** What a program sent under this id, and when; undefined: nothing. */
export async function findSentByProgram(
  tx: Tx,
  reportId: ReportId,
): Promise<(SentByProgram & { readonly at: Temporal.Instant }) | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.sent_by_program')
    .innerJoin('reports.report', 'reports.report.id', 'report_id')
    .select(['token', 'api_key_id', 'reports.sent_by_program.body_fingerprint', 'submitted_at'])
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  return (
    row && {
      token: rowId(row.token),
      keyId: rowId(row.api_key_id),
      fingerprint: row.body_fingerprint,
      at: row.submitted_at,
    }
  );
}

export interface TokenHolds {
  readonly reportId: ReportId;
  /** Undefined: it is not for everybody (yet, or any more). */
  readonly publishedId: PublishedReportId | undefined;
}

export async function findByToken(tx: Tx, token: ProgramToken): Promise<TokenHolds | undefined> {
  const row = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.sent_by_program as sent')
    .leftJoin('reports.published as published', (join) =>
      join
        .onRef('published.report_id', '=', 'sent.report_id')
        .on('published.hidden_at', 'is', null),
    )
    .select(['sent.report_id', 'published.id as published_id'])
    .where('sent.token', '=', token)
    .executeTakeFirst();
  return row && { reportId: rowId(row.report_id), publishedId: optionalRowId(row.published_id) };
}
