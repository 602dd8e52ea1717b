import { type Selectable, sql } from 'kysely';
import type { AppealId, FileId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { AppealFile } from '../domain/appeal-file.ts';
import type { AppealsTables } from './tables.ts';

export interface UnsentFile extends AppealFile {
  readonly fingerprint: string;
}

/** Nobody else puts files up for this appeal until the transaction ends. */
export async function lockUnsent(tx: Tx, id: AppealId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('appeals.file'), hashtext(${id}))`.execute(tx);
}

/** What was put up for an appeal that was not sent yet, in that order. */
export async function loadUnsent(tx: Tx, id: AppealId): Promise<readonly UnsentFile[]> {
  const rows = await files(tx).where('sent_with', '=', id).where('state', '=', 'unsent').execute();
  return rows.map((row) => ({ ...parseFile(row), fingerprint: row.fingerprint }));
}

/** The same, with those that were sent already: whoever sends a form twice puts its file up twice. */
export async function loadPutUp(tx: Tx, id: AppealId): Promise<readonly UnsentFile[]> {
  const rows = await files(tx).where('sent_with', '=', id).execute();
  return rows.map((row) => ({ ...parseFile(row), fingerprint: row.fingerprint }));
}

/**
 * Takes away what waits longest, of one network or of whichever holds most, until so many bytes are left: never of this appeal, nor what is being
 * sent at this moment.
 */
export async function deleteOldestUnsent(
  tx: Tx,
  id: AppealId,
  { left, network }: { readonly left: number; readonly network?: string },
): Promise<readonly FileId[]> {
  const ofNetwork = network === undefined ? sql`true` : sql`network = ${network}`;
  const { rows } = await sql<{ id: string }>`
    with held as (
      select id, sent_with, size, uploaded_at, sum(size) over (
        partition by network order by uploaded_at desc, id desc
      ) as of_network
      from appeals.file where state = 'unsent' and ${ofNetwork}
    ), waiting as (
      select id, sent_with, sum(size) over (order by of_network, uploaded_at desc, id desc) as with_kept
      from held
    ), chosen as (
      select id from appeals.file
      where state = 'unsent'
        and id in (select id from waiting where with_kept > ${left} and sent_with <> ${id})
      for update skip locked
    )
    delete from appeals.file using chosen where file.id = chosen.id
    returning file.id`.execute(tx);
  return rows.map((row) => rowId(row.id));
}

/** What came with an appeal. */
export async function loadFiles(tx: Tx, id: AppealId): Promise<readonly AppealFile[]> {
  return (await files(tx).where('appeal_id', '=', id).execute()).map(parseFile);
}

export async function insertUnsent(
  tx: Tx,
  appealId: AppealId,
  { id, name, kind, size, fingerprint, network }: UnsentFile & { readonly network: string },
  now: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .insertInto('appeals.file')
    .values({
      id,
      sent_with: appealId,
      state: 'unsent',
      name,
      kind,
      size,
      fingerprint,
      network,
      uploaded_at: now,
    })
    .execute();
}

/** Answers whether there was such a one. */
export async function deleteUnsent(tx: Tx, appealId: AppealId, id: FileId): Promise<boolean> {
  const deleted = await tables(tx)
    .deleteFrom('appeals.file')
    .where('sent_with', '=', appealId)
    .where('state', '=', 'unsent')
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

/** Makes them files of the appeal that is sent. Answers how many there were. */
export async function sendFiles(
  tx: Tx,
  appealId: AppealId,
  ids: readonly FileId[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const sent = await tables(tx)
    .updateTable('appeals.file')
    .set({ appeal_id: appealId, state: 'sent', network: null })
    .where('sent_with', '=', appealId)
    .where('state', '=', 'unsent')
    .where('id', 'in', ids)
    .executeTakeFirst();
  return Number(sent.numUpdatedRows);
}

function files(tx: Tx) {
  return tables(tx).selectFrom('appeals.file').selectAll().orderBy('uploaded_at').orderBy('id');
}

function tables(tx: Tx) {
  return tx.$extendTables<AppealsTables>();
}

function parseFile(row: Selectable<AppealsTables['appeals.file']>): AppealFile {
  return { id: rowId(row.id), name: row.name, kind: row.kind, size: row.size };
}
