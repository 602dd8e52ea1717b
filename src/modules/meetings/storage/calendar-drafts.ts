import { sql } from 'kysely';
import type { AccountId, ImportDraftId, MeetingId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import type { MeetingsTables } from './tables.ts';

export async function addCalendarDraft(tx: Tx, draft: CalendarDraft): Promise<void> {
  await tables(tx)
    .insertInto('meetings.import_draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      file_name: draft.fileName,
      bytes: Buffer.from(draft.bytes),
      kind: draft.kind,
      area_id: draft.areaId ?? null,
      host_ids: [...draft.hostIds],
      created_at: draft.createdAt,
    })
    .execute();
}

/** Locked until the transaction ends: it is taken once. Somebody else's is nobody's. */
export async function lockCalendarDraft(
  tx: Tx,
  id: ImportDraftId,
  accountId: AccountId,
): Promise<CalendarDraft | undefined> {
  const row = await tables(tx)
    .selectFrom('meetings.import_draft')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: rowId(row.id),
    accountId: rowId(row.account_id),
    fileName: row.file_name,
    bytes: row.bytes,
    kind: MEETING_KINDS.find((kind) => kind === row.kind) ?? 'other',
    areaId: optionalRowId(row.area_id),
    hostIds: row.host_ids.map((host) => rowId<'officer'>(host)),
    createdAt: row.created_at,
  };
}

export async function removeCalendarDraft(tx: Tx, id: ImportDraftId): Promise<void> {
  await tables(tx).deleteFrom('meetings.import_draft').where('id', '=', id).execute();
}

/** Which of these events were taken before, and as which meeting. Nobody else takes any until the transaction ends. */
export async function lockImported(
  tx: Tx,
  events: readonly string[],
): Promise<ReadonlyMap<string, MeetingId>> {
  await sql`select pg_advisory_xact_lock(hashtextextended('meetings.imported', 0))`.execute(tx);
  const rows = await tables(tx)
    .selectFrom('meetings.imported')
    .innerJoin('meetings.meeting as meeting', 'meeting.id', 'meetings.imported.meeting_id')
    .select(['event', 'meeting_id'])
    .where('event', '=', sql<string>`any (${sql.val(events)}::text[])`)
    .orderBy('starts_at', 'desc')
    .execute();
  return new Map(rows.map(({ event, meeting_id }) => [event, rowId<'meeting'>(meeting_id)]));
}

export async function rememberImported(
  tx: Tx,
  event: string,
  meetings: readonly MeetingId[],
): Promise<void> {
  await tables(tx)
    .insertInto('meetings.imported')
    .values(meetings.map((id) => ({ meeting_id: id, event })))
    .execute();
}

function tables(tx: Tx) {
  return tx.$extendTables<MeetingsTables>();
}
