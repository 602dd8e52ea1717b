import { type Selectable, sql } from 'kysely';
import type { FileId, SenderKey } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { rowId } from '../../../platform/database/row-id.ts';
import type { Photo } from '../domain/photo-files.ts';
import type { ReportsTables } from './tables.ts';

export interface UnsentPhoto extends Photo {
  readonly fingerprint: string;
}

/** Nobody else puts photographs up under this key until the transaction ends. */
export async function lockReportKey(tx: Tx, key: SenderKey): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reports.unsent_photo'), hashtext(${key}))`.execute(
    tx,
  );
}

/** In the order in which they were put up. */
export async function loadUnsentPhotos(tx: Tx, key: SenderKey): Promise<readonly UnsentPhoto[]> {
  return (await unsent(tx, key).execute()).map(parseUnsent);
}

/** The same; nobody takes them away until the transaction ends. */
export async function lockUnsentPhotos(tx: Tx, key: SenderKey): Promise<readonly UnsentPhoto[]> {
  return (await unsent(tx, key).forUpdate().execute()).map(parseUnsent);
}

export async function insertUnsentPhoto(
  tx: Tx,
  key: SenderKey,
  { id, width, height, fingerprint, size }: UnsentPhoto & { readonly size: number },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.unsent_photo')
    .values({ id, report_key: key, width, height, fingerprint, size, uploaded_at: now })
    .execute();
}

/** How many bytes wait to be sent, under all keys together. */
export async function sumUnsentPhotos(tx: Tx): Promise<number> {
  const { bytes } = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.unsent_photo')
    .select(({ fn }) => fn.sum('size').as('bytes'))
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

/** Answers whether there was such a one under this key. */
export async function deleteUnsentPhoto(tx: Tx, key: SenderKey, id: FileId): Promise<boolean> {
  const deleted = await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.unsent_photo')
    .where('report_key', '=', key)
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

function unsent(tx: Tx, key: SenderKey) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.unsent_photo')
    .select(['id', 'width', 'height', 'fingerprint'])
    .where('report_key', '=', key)
    .orderBy('uploaded_at')
    .orderBy('id');
}

function parseUnsent(
  row: Pick<
    Selectable<ReportsTables['reports.unsent_photo']>,
    'id' | 'width' | 'height' | 'fingerprint'
  >,
): UnsentPhoto {
  return { ...row, id: rowId(row.id) };
}
