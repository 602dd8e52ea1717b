import type { Selectable } from 'kysely';
import type { GatheringId, ScanId, SignUpId } from '#kernel/ids.ts';
import { batches } from '#kernel/batches.ts';
import type { Tx } from '#platform/database/database.ts';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type { DoorCounts, KeptScan } from '../domain/door.ts';
import type { AttendanceTables } from './tables.ts';

export async function loadScans(tx: Tx, id: GatheringId): Promise<readonly KeptScan[]> {
  const rows = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.scan')
    .selectAll()
    .where('gathering_id', '=', id)
    .orderBy('happened_at')
    .orderBy('id')
    .execute();
  return rows.map(parseScan);
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const MAX_ROWS = 1_000;

export async function insertScans(tx: Tx, scans: readonly KeptScan[]): Promise<void> {
  for (const some of batches(scans, MAX_ROWS)) {
    await tx
      .$extendTables<AttendanceTables>()
      .insertInto('attendance.scan')
      .values(
        some.map((scan) => ({
          id: scan.id,
          gathering_id: scan.gatheringId,
          kind: scan.kind,
          ticket_id: scan.ticketId ?? null,
          undoes: scan.undoes ?? null,
          people: scan.people,
          first_time: scan.firstTime,
          device_id: scan.deviceId,
          account_id: scan.accountId,
          happened_at: scan.happenedAt,
          received_at: scan.receivedAt,
        })),
      )
      .execute();
  }
}

/** Those of these ids that are kept under another gathering: as the installation. */
export async function findScansElsewhere(
  tx: Tx,
  id: GatheringId,
  scans: readonly ScanId[],
): Promise<ReadonlySet<ScanId>> {
  if (scans.length === 0) return new Set();
  const rows = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.scan')
    .select('id')
    .where('id', 'in', [...scans])
    .where('gathering_id', '<>', id)
    .execute();
  return new Set(rows.map((row) => rowId<'scan'>(row.id)));
}

/** Those of these tickets that are of another gathering: as the installation, which says no more of them. */
export async function findTicketsElsewhere(
  tx: Tx,
  id: GatheringId,
  tickets: readonly SignUpId[],
): Promise<ReadonlySet<SignUpId>> {
  if (tickets.length === 0) return new Set();
  const rows = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.sign_up')
    .select('id')
    .where('id', 'in', [...tickets])
    .where('gathering_id', '<>', id)
    .execute();
  return new Set(rows.map((row) => rowId<'sign-up'>(row.id)));
}

/** Whether somebody came in with this ticket, and nobody took that back. */
export async function wasLetIn(tx: Tx, ticketId: SignUpId): Promise<boolean> {
  const found = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.scan as scan')
    .select('scan.id')
    .where('scan.ticket_id', '=', ticketId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attendance.scan as back')
            .select('back.id')
            .whereRef('back.undoes', '=', 'scan.id'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function saveCounts(tx: Tx, id: GatheringId, counts: DoorCounts): Promise<void> {
  await tx
    .$extendTables<AttendanceTables>()
    .updateTable('attendance.gathering')
    .set({
      came: counts.came,
      came_first: counts.cameFirst,
      came_with_ticket: counts.cameWithTicket,
    })
    .where('id', '=', id)
    .execute();
}

export async function loadCounts(
  tx: Tx,
  ids: readonly GatheringId[],
): Promise<ReadonlyMap<GatheringId, DoorCounts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.gathering')
    .select(['id', 'came', 'came_first', 'came_with_ticket'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      rowId<'gathering'>(row.id),
      { came: row.came, cameFirst: row.came_first, cameWithTicket: row.came_with_ticket },
    ]),
  );
}

function parseScan(row: Selectable<AttendanceTables['attendance.scan']>): KeptScan {
  return {
    id: rowId<'scan'>(row.id),
    gatheringId: rowId<'gathering'>(row.gathering_id),
    kind: row.kind,
    ticketId: optionalRowId<'sign-up'>(row.ticket_id),
    undoes: optionalRowId<'scan'>(row.undoes),
    people: row.people,
    firstTime: row.first_time,
    deviceId: row.device_id,
    accountId: rowId<'account'>(row.account_id),
    happenedAt: row.happened_at,
    receivedAt: row.received_at,
  };
}
