import { type Selectable, sql } from 'kysely';
import type { FileId, PublishedReportId, ReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ReportPhoto } from '../domain/photo-files.ts';
import type { ReportsTables } from './tables.ts';

/** In their order; none where row-level security hides them. */
export async function loadPhotos(tx: Tx, reportId: ReportId): Promise<readonly ReportPhoto[]> {
  const rows = await photos(tx).where('report_id', '=', reportId).orderBy('position').execute();
  return rows.map(parsePhoto);
}

/** Of a published report, those that an officer shows: what a stranger may see. */
export async function loadShownPhotos(
  tx: Tx,
  publishedId: PublishedReportId,
): Promise<readonly ReportPhoto[]> {
  const rows = await photos(tx)
    .innerJoin('reports.published', 'reports.published.report_id', 'reports.photo.report_id')
    .where('reports.published.id', '=', publishedId)
    .where('reports.published.hidden_at', 'is', null)
    .where('reports.photo.shown', 'is', true)
    .orderBy('reports.photo.position')
    .execute();
  return rows.map(parsePhoto);
}

/** Of these published reports the first that an officer shows, where there is one. */
export async function loadFirstShown(
  tx: Tx,
  publishedIds: readonly PublishedReportId[],
): Promise<ReadonlyMap<PublishedReportId, FileId>> {
  const rows = await tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.photo')
    .innerJoin('reports.published', 'reports.published.report_id', 'reports.photo.report_id')
    .select(['reports.published.id as published_id', 'reports.photo.id'])
    .distinctOn('reports.published.id')
    .where('reports.published.id', '=', sql<string>`any (${sql.val(publishedIds)}::uuid[])`)
    .where('reports.published.hidden_at', 'is', null)
    .where('reports.photo.shown', 'is', true)
    .orderBy('reports.published.id')
    .orderBy('reports.photo.position')
    .execute();
  return new Map(rows.map((row) => [rowId(row.published_id), rowId(row.id)]));
}

export async function insertPhotos(
  tx: Tx,
  reportId: ReportId,
  attached: readonly Omit<ReportPhoto, 'isShown'>[],
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.photo')
    .values(
      attached.map(({ id, position, width, height }) => ({
        id,
        report_id: reportId,
        position,
        width,
        height,
      })),
    )
    .execute();
}

/** What an officer says of it, who has looked. */
export async function setPhotoShown(tx: Tx, id: FileId, isShown: boolean): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .updateTable('reports.photo')
    .set({ shown: isShown })
    .where('id', '=', id)
    .execute();
}

function photos(tx: Tx) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.photo')
    .select([
      'reports.photo.id',
      'reports.photo.position',
      'reports.photo.width',
      'reports.photo.height',
      'reports.photo.shown',
    ]);
}

function parsePhoto({
  id,
  position,
  width,
  height,
  shown,
}: Omit<Selectable<ReportsTables['reports.photo']>, 'report_id'>): ReportPhoto {
  return { id: rowId(id), position, width, height, isShown: shown ?? undefined };
}
