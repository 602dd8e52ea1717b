import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import { type Selectable, sql } from 'kysely';
import type { GatheringId, SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { errorCode } from '#platform/database/pool.ts';
import { rowId } from '#platform/database/row-id.ts';
import { sendRow, sendWithoutWaiting } from '#platform/database/send-without-waiting.ts';
import { SEATED, type SignUp } from '../domain/sign-up.ts';
import type { WaitingGroup } from '../domain/serve-line.ts';
import type { AttendanceTables } from './tables.ts';

/** What is kept so that the same is recognised, and found by its ticket. */
export interface SignUpMarks {
  readonly fingerprint: string;
  readonly codeHash: Uint8Array;
  readonly cancelHash: Uint8Array;
}

/** Sent without waiting, with those of others. That there is one of this key already, the commit throws: `isKnownAlready`. */
export async function insertSignUp(
  tx: Tx,
  signUp: SignUp,
  { fingerprint, codeHash, cancelHash }: SignUpMarks,
): Promise<void> {
  await sendRow(tx, {
    name: 'insert sign-up',
    statement: (rows) => `
      insert into attendance.sign_up (
        id, gathering_id, body_fingerprint, code_hash, cancel_hash, seats, state, turn, entered_by, language, signed_at,
        changed_at
      ) values ${rows}`,
    values: [
      signUp.id,
      signUp.gatheringId,
      fingerprint,
      Buffer.from(codeHash),
      Buffer.from(cancelHash),
      signUp.seats,
      signUp.state,
      signUp.turn,
      signUp.enteredBy ?? null,
      signUp.language,
      signUp.signedAt,
      signUp.changedAt,
    ],
  });
}

export async function insertContact(
  tx: Tx,
  { id, gatheringId }: Pick<SignUp, 'id' | 'gatheringId'>,
  { kind, value }: NewsContact,
): Promise<void> {
  await sendRow(tx, {
    name: 'insert visitor contact',
    statement: (rows) =>
      `insert into attendance.contact (sign_up_id, gathering_id, kind, value) values ${rows}`,
    values: [id, gatheringId, kind, value],
  });
}

const UNIQUE_VIOLATION = '23505';

/** Whether this is what PostgreSQL says of a second sign-up of one key. */
export function isKnownAlready(error: unknown): boolean {
  return errorCode(error) === UNIQUE_VIOLATION;
}

/** Kept without waiting, too: only whoever holds the gathering's lock gives out its seats. */
export async function savePassedOver(
  tx: Tx,
  passedOver: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [id, times] of passedOver) {
    await sendWithoutWaiting(tx, {
      name: 'save passed over',
      text: 'update attendance.sign_up set passed_over = $2 where id = $1',
      values: [id, times],
    });
  }
}

export interface SeatsTaken {
  readonly taken: number;
  readonly lastTurn: number;
  /** How many groups wait. */
  readonly waiting: number;
}

/** Asked once the gathering is locked, by a statement of its own: it must see what was committed while the lock was waited for. */
export async function countSeats(tx: Tx, id: GatheringId): Promise<SeatsTaken> {
  const { rows } = await sql<{ taken: number; last_turn: number; waiting: number }>`
    select coalesce(sum(seats) filter (where state = any (${[...SEATED]})), 0)::integer as taken,
      coalesce(max(turn), 0)::integer as last_turn,
      (count(*) filter (where state = 'waiting'))::integer as waiting
    from attendance.sign_up where gathering_id = ${id}`.execute(tx);
  const { taken = 0, last_turn: lastTurn = 0, waiting = 0 } = rows[0] ?? {};
  return { taken, lastTurn, waiting };
}

export async function loadWaiting(
  tx: Tx,
  id: GatheringId,
): Promise<readonly WaitingGroup<SignUpId>[]> {
  const rows = await signUps(tx)
    .where('gathering_id', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('turn')
    .execute();
  return rows.map(parseSignUp);
}

/** Those whose offer is over by now. */
export async function loadLapsing(
  tx: Tx,
  id: GatheringId,
  now: Temporal.Instant,
): Promise<readonly SignUp[]> {
  const rows = await signUps(tx)
    .where('gathering_id', '=', id)
    .where('state', '=', 'offered')
    .where('offered_until', '<=', now)
    .orderBy('turn')
    .execute();
  return rows.map(parseSignUp);
}

export interface NewState extends Pick<SignUp, 'state' | 'turn' | 'offers' | 'offeredUntil'> {
  readonly offerHash?: Uint8Array;
  readonly at: Temporal.Instant;
}

export async function saveState(tx: Tx, id: SignUpId, became: NewState): Promise<void> {
  await tx
    .$extendTables<AttendanceTables>()
    .updateTable('attendance.sign_up')
    .set({
      state: became.state,
      turn: became.turn,
      offers: became.offers,
      offered_until: became.offeredUntil ?? null,
      changed_at: became.at,
      ...(became.offerHash && { offer_hash: became.offerHash }),
    })
    .where('id', '=', id)
    .execute();
}

export interface KeptSignUp extends SignUp {
  readonly fingerprint: string;
}

export async function findSignUp(tx: Tx, id: SignUpId): Promise<KeptSignUp | undefined> {
  const row = await signUps(tx).where('id', '=', id).executeTakeFirst();
  return row && { ...parseSignUp(row), fingerprint: row.body_fingerprint };
}

export async function findSignUps(tx: Tx, ids: readonly SignUpId[]): Promise<readonly SignUp[]> {
  const rows = await signUps(tx)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(parseSignUp);
}

export async function findByCode(tx: Tx, codeHash: Uint8Array): Promise<SignUp | undefined> {
  const row = await signUps(tx).where('code_hash', '=', Buffer.from(codeHash)).executeTakeFirst();
  return row && parseSignUp(row);
}

/** Whose link this is, and what it does. */
export async function findByLink(
  tx: Tx,
  linkHash: Uint8Array,
): Promise<{ readonly signUp: SignUp; readonly purpose: 'cancel' | 'offer' } | undefined> {
  const hash = Buffer.from(linkHash);
  const row = await signUps(tx)
    .where(({ or, eb }) => or([eb('cancel_hash', '=', hash), eb('offer_hash', '=', hash)]))
    .executeTakeFirst();
  if (!row) return undefined;
  return { signUp: parseSignUp(row), purpose: row.cancel_hash.equals(hash) ? 'cancel' : 'offer' };
}

/** How many groups wait before it. */
export async function countBefore(
  tx: Tx,
  { gatheringId, turn }: Pick<SignUp, 'gatheringId' | 'turn'>,
): Promise<number> {
  const { before } = await tx
    .$extendTables<AttendanceTables>()
    .selectFrom('attendance.sign_up')
    .select(({ fn }) => fn.countAll<bigint>().as('before'))
    .where('gathering_id', '=', gatheringId)
    .where('state', '=', 'waiting')
    .where('turn', '<', turn)
    .executeTakeFirstOrThrow();
  return Number(before);
}

export async function loadSignUps(tx: Tx, id: GatheringId): Promise<readonly SignUp[]> {
  const rows = await signUps(tx).where('gathering_id', '=', id).orderBy('turn').execute();
  return rows.map(parseSignUp);
}

function signUps(tx: Tx) {
  return tx.$extendTables<AttendanceTables>().selectFrom('attendance.sign_up').selectAll();
}

type Row = Selectable<AttendanceTables['attendance.sign_up']>;

function parseSignUp(row: Row): SignUp {
  return {
    id: rowId<'sign-up'>(row.id),
    gatheringId: rowId<'gathering'>(row.gathering_id),
    seats: row.seats,
    state: row.state,
    turn: row.turn,
    passedOver: row.passed_over,
    offers: row.offers,
    offeredUntil: row.offered_until ?? undefined,
    enteredBy: row.entered_by === null ? undefined : rowId<'account'>(row.entered_by),
    language: row.language,
    signedAt: row.signed_at,
    changedAt: row.changed_at,
  };
}
