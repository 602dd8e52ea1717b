import type { NewsContact } from '../../../kernel/phone/parse-contact.ts';
import { sql } from 'kysely';
import type { GatheringId, SignUpId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { rowId } from '../../../platform/database/row-id.ts';
import type { SignUpState } from '../domain/sign-up.ts';
import type { AttendanceTables } from './tables.ts';

/** Somebody who left a telephone or an address, and is not known to be unreachable there. */
export interface Visitor {
  readonly contact: NewsContact;
  readonly gatheringId: GatheringId;
  readonly state: SignUpState;
  readonly seats: number;
  readonly offers: number;
  readonly offeredUntil: Temporal.Instant | undefined;
  readonly language: string;
}

/**
 * Nobody else writes to them of that until the transaction ends. The sign-up itself is not locked: a mail server may take
 * its time. Undefined: nobody, or they were told.
 */
export async function lockVisitor(
  tx: Tx,
  id: SignUpId,
  what: string,
): Promise<Visitor | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${what}), hashtext(${id}))`.execute(tx);
  const row = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.contact as contact')
    .innerJoin('attendance.sign_up as sign_up', 'sign_up.id', 'contact.sign_up_id')
    .select(['contact.kind', 'contact.value', 'sign_up.gathering_id', 'sign_up.state'])
    .select(['sign_up.seats', 'sign_up.offers', 'sign_up.offered_until', 'sign_up.language'])
    .where('contact.sign_up_id', '=', id)
    .where('contact.is_refused', 'is', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attendance.told')
            .select('what')
            .where('sign_up_id', '=', id)
            .where('what', '=', what),
        ),
      ),
    )
    .executeTakeFirst();
  return (
    row && {
      contact: { kind: row.kind, value: row.value },
      gatheringId: rowId<'gathering'>(row.gathering_id),
      state: row.state,
      seats: row.seats,
      offers: row.offers,
      offeredUntil: row.offered_until ?? undefined,
      language: row.language,
    }
  );
}

export interface VisitorTold {
  readonly what: string;
  readonly at: Temporal.Instant;
  /** A mail server or a gateway takes nothing for them. */
  readonly isRefused: boolean;
}

export async function saveTold(
  tx: Tx,
  id: SignUpId,
  { what, at, isRefused }: VisitorTold,
): Promise<void> {
  const tables = tx.$extendTables<AttendanceTables>();
  await tables
    .insertInto('attendance.told')
    .values({ sign_up_id: id, what, told_at: at })
    .execute();
  if (!isRefused) return;
  await tables
    .updateTable('attendance.contact')
    .set({ is_refused: true })
    .where('sign_up_id', '=', id)
    .execute();
}

/** Who can be written to of a gathering, unless they gave their seats back. */
export async function findReachable(tx: Tx, id: GatheringId): Promise<readonly SignUpId[]> {
  const rows = await reachable(tx, id).where('sign_up.state', '<>', 'cancelled').execute();
  return rows.map((row) => rowId<'sign-up'>(row.id));
}

export interface ToRemind {
  readonly what: string;
  /** Whoever heard since then needs no reminder: they got their seats, or were told what changed (`changed`). */
  readonly heardBefore: Temporal.Instant;
  readonly changed: readonly string[];
}

export async function findToRemind(
  tx: Tx,
  id: GatheringId,
  { what, heardBefore, changed }: ToRemind,
): Promise<readonly SignUpId[]> {
  const rows = await reachable(tx, id)
    .where('sign_up.state', '=', 'confirmed')
    .where('sign_up.changed_at', '<', heardBefore)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attendance.told as told')
            .select('told.what')
            .whereRef('told.sign_up_id', '=', 'sign_up.id')
            .where(({ or, and, eb }) =>
              or([
                eb('told.what', '=', what),
                and([eb('told.what', 'in', changed), eb('told.told_at', '>=', heardBefore)]),
              ]),
            ),
        ),
      ),
    )
    .execute();
  return rows.map((row) => rowId<'sign-up'>(row.id));
}

function reachable(tx: Tx, id: GatheringId) {
  return tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.sign_up as sign_up')
    .innerJoin('attendance.contact as contact', 'contact.sign_up_id', 'sign_up.id')
    .select('sign_up.id')
    .where('sign_up.gathering_id', '=', id)
    .where('contact.is_refused', 'is', false)
    .orderBy('sign_up.turn');
}
