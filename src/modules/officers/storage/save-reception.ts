import type { OfficerId } from '#kernel/ids.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KeptReception } from '../domain/desk-officer.ts';
import type { OfficersTables } from './tables.ts';

type Written = Omit<KeptReception, 'note'>;

export async function insertReception(
  tx: Tx,
  officerId: OfficerId,
  reception: Written,
  clock: Pick<Clock, 'timeZone'>,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.reception')
    .values({ id: reception.id, officer_id: officerId, ...columnsOf(reception, clock) })
    .execute();
}

export async function updateReception(
  tx: Tx,
  reception: Written,
  clock: Pick<Clock, 'timeZone'>,
): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .updateTable('officers.reception')
    .set(columnsOf(reception, clock))
    .where('id', '=', reception.id)
    .execute();
}

export async function removeReception(tx: Tx, id: string): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .deleteFrom('officers.reception')
    .where('id', '=', id)
    .execute();
}

function columnsOf(reception: Written, { timeZone }: Pick<Clock, 'timeZone'>) {
  return {
    area_id: reception.areaId ?? null,
    place: reception.place,
    place_en: reception.placeEn ?? null,
    weekday: reception.weekday,
    starts_at: Temporal.PlainTime.from(reception.startsAt),
    ends_at: Temporal.PlainTime.from(reception.endsAt),
    time_zone: timeZone,
  };
}
