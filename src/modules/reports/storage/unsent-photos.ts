import { type Selectable, sql } from 'kysely';
import type { FileId, SenderKey } from '#kernel/ids.ts';
import { tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
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
  photo: UnsentPhoto & { readonly size: number; readonly network: string },
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<ReportsTables>()
    .insertInto('reports.unsent_photo')
    .values({ ...photo, key_hash: hashOf(key), uploaded_at: now })
    .execute();
}

/**
 * Takes away what waits longest, of one network or of whichever holds most, until so many bytes are left: never of this key, nor what is being
 * sent at this moment.
 */
export async function deleteOldestUnsent(
  tx: Tx,
  key: SenderKey,
  { left, network }: { readonly left: number; readonly network?: string },
): Promise<readonly FileId[]> {
  const ofNetwork = network === undefined ? sql`true` : sql`network = ${network}`;
  const { rows } = await sql<{ id: string }>`
    with held as (
      select id, key_hash, size, uploaded_at, sum(size) over (
        partition by network order by uploaded_at desc, id desc
      ) as of_network
      from reports.unsent_photo where ${ofNetwork}
    ), waiting as (
      select id, key_hash, sum(size) over (order by of_network, uploaded_at desc, id desc) as with_kept
      from held
    ), chosen as (
      select id from reports.unsent_photo
      where id in (select id from waiting where with_kept > ${left} and key_hash <> ${hashOf(key)})
      for update skip locked
    )
    delete from reports.unsent_photo using chosen where unsent_photo.id = chosen.id
    returning unsent_photo.id`.execute(tx);
  return rows.map(({ id }) => rowId(id));
}

/** Answers whether there was such a one under this key. */
export async function deleteUnsentPhoto(tx: Tx, key: SenderKey, id: FileId): Promise<boolean> {
  const deleted = await tx
    .$extendTables<ReportsTables>()
    .deleteFrom('reports.unsent_photo')
    .where('key_hash', '=', hashOf(key))
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

/** The key itself is its author’s alone until the report is sent. */
function hashOf(key: SenderKey): Buffer {
  return Buffer.from(tokenHash(`unsent photo ${key}`));
}

function unsent(tx: Tx, key: SenderKey) {
  return tx
    .$extendTables<ReportsTables>()
    .selectFrom('reports.unsent_photo')
    .select(['id', 'width', 'height', 'fingerprint'])
    .where('key_hash', '=', hashOf(key))
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
