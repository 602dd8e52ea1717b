import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import { sql } from 'kysely';
import type { GatheringId, SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { SignUp } from '../domain/sign-up.ts';
import type { AttendanceTables } from './tables.ts';

/** A sign-up with a telephone or an address at which nothing was refused yet. */
export interface Visitor
  extends Pick<
    SignUp,
    'id' | 'state' | 'seats' | 'offers' | 'offeredUntil' | 'changedAt' | 'language'
  > {
  readonly contact: NewsContact;
  /** What was already written to it. */
  readonly told: readonly string[];
}

/** Sign-ups of one gathering under one telephone or address, in the order of the line. */
export type SignUpsTogether = readonly SignUpId[];

/** Capital letters make no other address. */
const ADDRESS = sql`contact.kind, lower(contact.value)`;

/**
 * Nobody else writes to that address about that gathering until the transaction ends. The sign-ups are not locked: a mail
 * server may take its time.
 */
export async function lockVisitors(tx: Tx, ids: SignUpsTogether): Promise<readonly Visitor[]> {
  // What was told meanwhile is read by a second statement, once the lock is held.
  await sql`
    select pg_advisory_xact_lock(hashtext(contact.gathering_id::text), hashtext(lower(contact.value)))
    from attendance.contact where sign_up_id = ${ids[0]}`.execute(tx);
  const rows = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.contact as contact')
    .innerJoin('attendance.sign_up as sign_up', 'sign_up.id', 'contact.sign_up_id')
    .select(['sign_up.id', 'contact.kind', 'contact.value', 'sign_up.state', 'sign_up.seats'])
    .select(['sign_up.offers', 'sign_up.offered_until', 'sign_up.changed_at', 'sign_up.language'])
    .select(
      sql<string[]>`array(select what from attendance.told where told.sign_up_id = sign_up.id)`.as(
        'told',
      ),
    )
    .where('sign_up.id', 'in', [...ids])
    .where('contact.is_refused', 'is', false)
    .orderBy('sign_up.turn')
    .execute();
  return rows.map((row) => ({
    id: rowId<'sign-up'>(row.id),
    contact: { kind: row.kind, value: row.value },
    state: row.state,
    seats: row.seats,
    offers: row.offers,
    offeredUntil: row.offered_until ?? undefined,
    changedAt: row.changed_at,
    language: row.language,
    told: row.told,
  }));
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

/** How many letters about offers an address was sent since then, of all gatherings. */
export async function countOfferLetters(
  tx: Tx,
  { kind, value }: NewsContact,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ letters: number }>`
    select count(distinct (contact.gathering_id, told.told_at))::integer as letters
    from attendance.told join attendance.contact using (sign_up_id)
    where contact.kind = ${kind} and lower(contact.value) = lower(${value})
      and told.what like 'offered/%' and told.told_at > ${since}`.execute(tx);
  return rows[0]?.letters ?? 0;
}

/** Whether a telephone or an address was left, and nothing was written there about the last offer. */
export async function isOfferUntold(
  tx: Tx,
  { id, offers }: { readonly id: SignUpId; readonly offers: number },
): Promise<boolean> {
  const { rows } = await sql<{ untold: boolean }>`
    select exists (select from attendance.contact where sign_up_id = ${id}) and not exists (
      select from attendance.told where sign_up_id = ${id} and what = ${`offered/${offers}`}
    ) as untold`.execute(tx);
  return rows[0]?.untold === true;
}

/** Who can be written to of a gathering, unless they gave their seats back. */
export async function findReachable(tx: Tx, id: GatheringId): Promise<readonly SignUpsTogether[]> {
  const rows = await reachable(tx, id).where('sign_up.state', '<>', 'cancelled').execute();
  return rows.map(parseTogether);
}

/** The offers that are open under the address of one of them. */
export async function findOffered(tx: Tx, id: SignUpId): Promise<SignUpsTogether> {
  const { rows } = await sql<{ id: string }>`
    select sign_up.id
    from attendance.contact as own
    join attendance.contact as contact on contact.gathering_id = own.gathering_id
      and contact.kind = own.kind and lower(contact.value) = lower(own.value)
    join attendance.sign_up on sign_up.id = contact.sign_up_id and sign_up.state = 'offered'
    where own.sign_up_id = ${id}
    order by sign_up.turn`.execute(tx);
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
): Promise<readonly SignUpsTogether[]> {
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
  return rows.map(parseTogether);
}

function reachable(tx: Tx, id: GatheringId) {
  return tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.sign_up as sign_up')
    .innerJoin('attendance.contact as contact', 'contact.sign_up_id', 'sign_up.id')
    .select(sql<string[]>`array_agg(sign_up.id order by sign_up.turn)`.as('ids'))
    .where('sign_up.gathering_id', '=', id)
    .where('contact.is_refused', 'is', false)
    .groupBy(ADDRESS)
    .orderBy(sql`min(sign_up.turn)`);
}

function parseTogether({ ids }: { readonly ids: readonly string[] }): SignUpsTogether {
  return ids.map((id) => rowId<'sign-up'>(id));
}
