import type { Selectable } from 'kysely';
import type { ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Arranged, Registration } from '../../domain/registration/registration.ts';
import type { Reader } from '../load-forums.ts';
import type { ForumTables } from '../tables.ts';

export async function loadArranged(reader: Reader, id: ForumId): Promise<Arranged> {
  const row = await tables(reader)
    .selectFrom('forum.registration')
    .selectAll()
    .where('forum_id', '=', id)
    .executeTakeFirst();
  const keepers = await tables(reader)
    .selectFrom('forum.door_keeper')
    .select('account_id')
    .where('forum_id', '=', id)
    .orderBy('account_id')
    .execute();
  return {
    registration: row && parseRegistration(row),
    keeperIds: keepers.map((keeper) => rowId<'account'>(keeper.account_id)),
  };
}

/** In place of what was there. */
export async function saveArranged(
  tx: Tx,
  id: ForumId,
  { registration, keeperIds }: Arranged,
): Promise<void> {
  await tables(tx).deleteFrom('forum.registration').where('forum_id', '=', id).execute();
  await tables(tx).deleteFrom('forum.door_keeper').where('forum_id', '=', id).execute();
  if (registration) {
    await tables(tx)
      .insertInto('forum.registration')
      .values({ forum_id: id, ...columnsOf(registration) })
      .execute();
  }
  if (keeperIds.length > 0) {
    await tables(tx)
      .insertInto('forum.door_keeper')
      .values(keeperIds.map((keeper) => ({ forum_id: id, account_id: keeper })))
      .execute();
  }
}

function columnsOf(registration: Registration) {
  return {
    opens_at: registration.opensAt ?? null,
    capacity: registration.capacity ?? null,
    most_seats: registration.mostSeats,
    overbooking_percent: registration.overbookingPercent,
    offer_hours: registration.offerHours,
    closes_hours_before: registration.closesHoursBefore,
  };
}

function parseRegistration(row: Selectable<ForumTables['forum.registration']>): Registration {
  return {
    opensAt: row.opens_at ?? undefined,
    capacity: row.capacity ?? undefined,
    mostSeats: row.most_seats,
    overbookingPercent: row.overbooking_percent,
    offerHours: row.offer_hours,
    closesHoursBefore: row.closes_hours_before,
  };
}

function tables(reader: Reader) {
  return reader.$extendTables<ForumTables>();
}
