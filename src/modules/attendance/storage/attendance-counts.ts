import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { DoorCounts } from '../domain/door.ts';

/** Of those who signed up. */
export interface AttendanceOf {
  /** Seats that were given out. */
  readonly seats: number;
  /** Seats that people still wait for. */
  readonly waiting: number;
}

/** By their owner’s ids. Of what is over long ago, sign-ups are gone, and how many came is still known. */
export async function loadAttendance(
  tx: Tx,
  ownerKind: string,
  ownerIds: readonly string[],
): Promise<ReadonlyMap<string, DoorCounts & AttendanceOf>> {
  const { rows } = await sql<{
    owner_id: string;
    came: number;
    came_first: number;
    came_with_ticket: number;
    seats: number;
    waiting: number;
  }>`
    select owner_id, came, came_first, came_with_ticket,
      coalesce(sum(seats) filter (where sign_up.state = 'confirmed'), 0)::integer as seats,
      coalesce(sum(seats) filter (where sign_up.state in ('waiting', 'offered')), 0)::integer as waiting
    from attendance.gathering
      left join attendance.sign_up on sign_up.gathering_id = gathering.id
    where owner_kind = ${ownerKind} and owner_id = any (${[...ownerIds]}::uuid[])
    group by gathering.id`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.owner_id,
      {
        came: row.came,
        cameFirst: row.came_first,
        cameWithTicket: row.came_with_ticket,
        seats: row.seats,
        waiting: row.waiting,
      },
    ]),
  );
}
