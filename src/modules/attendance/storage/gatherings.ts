import { type Selectable, sql } from 'kysely';
import type { GatheringId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Gathering, Owner } from '../domain/gathering.ts';
import { SEATED } from '../domain/sign-up.ts';
import type { AttendanceTables } from './tables.ts';

type Row = Selectable<AttendanceTables['attendance.gathering']>;

export async function findGathering(tx: Tx, id: GatheringId): Promise<Gathering | undefined> {
  const row = await gatherings(tx).where('id', '=', id).executeTakeFirst();
  return row && parseGathering(row);
}

/** Nobody else gives out its seats until the transaction ends. */
export async function lockGathering(tx: Tx, id: GatheringId): Promise<Gathering | undefined> {
  const row = await gatherings(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseGathering(row);
}

export async function findGatheringOf(tx: Tx, owner: Owner): Promise<Gathering | undefined> {
  const row = await gatheringsOf(tx, owner).executeTakeFirst();
  return row && parseGathering(row);
}

/** With how many seats are given out, in one question: its page is opened by a thousand people at once. */
export async function findWithSeatsTaken(
  tx: Tx,
  owner: Owner,
): Promise<{ readonly gathering: Gathering; readonly taken: number } | undefined> {
  const row = await gatheringsOf(tx, owner)
    .select(
      sql<number>`(
        select coalesce(sum(seats), 0)::integer from attendance.sign_up
        where gathering_id = gathering.id and sign_up.state = any (${[...SEATED]})
      )`.as('taken'),
    )
    .executeTakeFirst();
  return row && { gathering: parseGathering(row), taken: row.taken };
}

export async function lockGatheringOf(tx: Tx, owner: Owner): Promise<Gathering | undefined> {
  const row = await gatheringsOf(tx, owner).forUpdate().executeTakeFirst();
  return row && parseGathering(row);
}

/** Those that begin or end within so long, the next first. */
export async function loadGatheringsBetween(
  tx: Tx,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<readonly Gathering[]> {
  const rows = await gatherings(tx)
    .where('ends_at', '>=', from)
    .where('starts_at', '<=', to)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(parseGathering);
}

/** Where an offer is over by now. */
export async function findWithOffersOver(
  tx: Tx,
  now: Temporal.Instant,
): Promise<readonly GatheringId[]> {
  const rows = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.sign_up')
    .select('gathering_id')
    .distinct()
    .where('state', '=', 'offered')
    .where('offered_until', '<=', now)
    .execute();
  return rows.map(({ gathering_id: id }) => rowId<'gathering'>(id));
}

export async function insertGathering(
  tx: Tx,
  gathering: Gathering,
  contactsUntil: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<AttendanceTables>()
    .insertInto('attendance.gathering')
    .values({
      id: gathering.id,
      owner_kind: gathering.ownerKind,
      owner_id: gathering.ownerId,
      ...changeable(gathering, contactsUntil),
    })
    .execute();
}

export async function updateGathering(
  tx: Tx,
  gathering: Gathering,
  contactsUntil: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<AttendanceTables>()
    .updateTable('attendance.gathering')
    .set(changeable(gathering, contactsUntil))
    .where('id', '=', gathering.id)
    .execute();
}

function gatherings(tx: Tx) {
  return tx.$extendTables<AttendanceTables>().selectFrom('attendance.gathering').selectAll();
}

function gatheringsOf(tx: Tx, { ownerKind, ownerId }: Owner) {
  return gatherings(tx).where('owner_kind', '=', ownerKind).where('owner_id', '=', ownerId);
}

function changeable(gathering: Gathering, contactsUntil: Temporal.Instant) {
  return {
    area_id: gathering.areaId,
    leader_ids: [...gathering.leaderIds],
    state: gathering.state,
    starts_at: gathering.startsAt,
    ends_at: gathering.endsAt,
    capacity: gathering.capacity ?? null,
    overbooking_percent: gathering.overbookingPercent,
    most_seats: gathering.mostSeats,
    opens_at: gathering.opensAt ?? null,
    closes_at: gathering.closesAt,
    offer_hours: gathering.offerHours,
    revision: gathering.revision,
    contacts_until: contactsUntil,
    without_sign_up: gathering.withoutSignUp === true,
  };
}

function parseGathering(row: Row): Gathering {
  return {
    id: rowId<'gathering'>(row.id),
    ownerKind: row.owner_kind,
    ownerId: row.owner_id,
    areaId: rowId<'area'>(row.area_id),
    leaderIds: row.leader_ids.map((id) => rowId<'account'>(id)),
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    capacity: row.capacity ?? undefined,
    overbookingPercent: row.overbooking_percent,
    mostSeats: row.most_seats,
    opensAt: row.opens_at ?? undefined,
    closesAt: row.closes_at,
    offerHours: row.offer_hours,
    revision: row.revision,
    withoutSignUp: row.without_sign_up,
  };
}
