import { sql } from 'kysely';
import { type FileId, parseId, type ReportId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Photo } from '../domain/photo-files.ts';
import type { ReportsTables } from './tables.ts';

export interface UnsentPhoto extends Photo {
  readonly fingerprint: string;
}

/** Nobody else puts photographs up under this key until the transaction ends. */
export async function lockReportKey(tx: Tx, key: ReportId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reports.unsent_photo'), hashtext(${key}))`.execute(
    tx,
  );
}

/** In the order in which they were put up. */
export async function loadUnsentPhotos(tx: Tx, key: ReportId): Promise<readonly UnsentPhoto[]> {
  return (await unsent(tx, key).execute()).map(parseUnsent);
}

/** The same; nobody takes them away until the transaction ends. */
export async function lockUnsentPhotos(tx: Tx, key: ReportId): Promise<readonly UnsentPhoto[]> {
  return (await unsent(tx, key).forUpdate().execute()).map(parseUnsent);
}

export async function insertUnsentPhoto(
  tx: Tx,
  key: ReportId,
  { id, width, height, fingerprint }: UnsentPhoto,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.unsent_photo')
    .values({ id, report_key: key, width, height, fingerprint, uploaded_at: now })
    .execute();
}

/** Answers whether there was such a one under this key. */
export async function deleteUnsentPhoto(tx: Tx, key: ReportId, id: FileId): Promise<boolean> {
  const deleted = await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.unsent_photo')
    .where('report_key', '=', key)
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

function unsent(tx: Tx, key: ReportId) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.unsent_photo')
    .select(['id', 'width', 'height', 'fingerprint'])
    .where('report_key', '=', key)
    .orderBy('uploaded_at')
    .orderBy('id');
}

function parseUnsent({
  id: text,
  width,
  height,
  fingerprint,
}: {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly fingerprint: string;
}): UnsentPhoto {
  const id = parseId<'file'>(text);
  if (!id) throw new Error('a row’s id is no UUID');
  return { id, width, height, fingerprint };
}
