import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { CohortId, ParticipantId, SignUpId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { hasRow } from '#platform/database/has-row.ts';
import { rowId } from '#platform/database/row-id.ts';
import {
  type Participant,
  type ParticipantSaid,
  SCREENING_ANSWERS,
  type ScreeningAnswer,
} from '../domain/participant.ts';
import type { CoursesTables } from './tables.ts';

/** By the ids of the questions. */
export type GivenAnswers = Readonly<Record<string, ScreeningAnswer>>;

/** What is kept so that the same is recognised, and found by its code. */
export interface ApplicationMarks {
  readonly fingerprint: string;
  readonly codeHash: Uint8Array;
}

export interface NewApplication extends Omit<Participant, 'number' | 'decidedAt' | 'status'> {
  readonly said: ParticipantSaid;
  readonly answers: GivenAnswers;
}

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export type SavedApplication =
  | { readonly kind: 'saved'; readonly number: number }
  | { readonly kind: 'known' | 'conflict' };

export async function isParticipantKept(tx: Tx, id: ParticipantId): Promise<boolean> {
  return await hasRow(tx, 'courses.participant', 'id', id);
}

/** Of a cohort that is locked: applications are numbered in the order in which they came. */
export async function saveApplication(
  tx: Tx,
  { said: { chosenName, contact }, ...application }: NewApplication,
  { fingerprint, codeHash }: ApplicationMarks,
): Promise<SavedApplication> {
  const known = await tables(tx)
    .selectFrom('courses.participant')
    .select('body_fingerprint')
    .where('id', '=', application.id)
    .executeTakeFirst();
  if (known) return { kind: known.body_fingerprint === fingerprint ? 'known' : 'conflict' };
  const { number } = await tables(tx)
    .insertInto('courses.participant')
    .values({
      id: application.id,
      cohort_id: application.cohortId,
      body_fingerprint: fingerprint,
      code_hash: codeHash,
      sign_up_id: application.signUpId,
      number: sql<number>`(
        select coalesce(max(number), 0) + 1 from courses.participant where cohort_id = ${application.cohortId})`,
      status: 'applied',
      chosen_name: chosenName ?? null,
      contact_kind: contact?.kind ?? null,
      contact: contact?.value ?? null,
      answers: JSON.stringify(application.answers),
      language: application.language,
      applied_at: application.appliedAt,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return { kind: 'saved', number };
}

export async function findByCode(tx: Tx, codeHash: Uint8Array): Promise<Participant | undefined> {
  const row = await participants(tx)
    .where('code_hash', '=', Buffer.from(codeHash))
    .executeTakeFirst();
  return row && parseParticipant(row);
}

export async function findBySignUp(tx: Tx, id: SignUpId): Promise<Participant | undefined> {
  const row = await participants(tx).where('sign_up_id', '=', id).executeTakeFirst();
  return row && parseParticipant(row);
}

export async function findParticipant(tx: Tx, id: ParticipantId): Promise<Participant | undefined> {
  const row = await participants(tx).where('id', '=', id).executeTakeFirst();
  return row && parseParticipant(row);
}

/** Nobody else changes it until the transaction ends. */
export async function lockParticipant(tx: Tx, id: ParticipantId): Promise<Participant | undefined> {
  const row = await participants(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseParticipant(row);
}

export async function loadParticipants(
  tx: Tx,
  cohortId: CohortId,
): Promise<readonly Participant[]> {
  const rows = await participants(tx).where('cohort_id', '=', cohortId).orderBy('number').execute();
  return rows.map(parseParticipant);
}

/** Those of other cohorts who come to one of its sessions from then on. */
export async function loadGuestsOf(
  tx: Tx,
  cohortId: CohortId,
  from: Temporal.Instant,
): Promise<readonly Participant[]> {
  const rows = await participants(tx)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('courses.make_up as make_up')
          .innerJoin('courses.session as session', 'session.id', 'make_up.session_id')
          .select('make_up.session_id')
          .whereRef('make_up.participant_id', '=', 'courses.participant.id')
          .where('session.cohort_id', '=', cohortId)
          .where('session.ends_at', '>', from),
      ),
    )
    .orderBy('id')
    .execute();
  return rows.map(parseParticipant);
}

export interface Application extends Participant {
  /** Undefined once it was decided. */
  readonly answers: GivenAnswers | undefined;
}

/** Without what they are called and where they are told: whoever decides reads neither. */
export async function loadApplications(
  tx: Tx,
  cohortId: CohortId,
): Promise<readonly Application[]> {
  const rows = await participants(tx)
    .select('answers')
    .where('cohort_id', '=', cohortId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    ...parseParticipant(row),
    answers: row.answers === null ? undefined : answers.parse(row.answers),
  }));
}

/** How many applications of each cohort nobody has decided yet. */
export async function countUndecided(
  tx: Tx,
  cohortIds: readonly CohortId[],
): Promise<ReadonlyMap<CohortId, number>> {
  if (cohortIds.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('courses.participant')
    .select(({ fn }) => ['cohort_id', fn.countAll<bigint>().as('count')])
    .where('status', '=', 'applied')
    .where('cohort_id', 'in', [...cohortIds])
    .groupBy('cohort_id')
    .execute();
  return new Map(rows.map((row) => [rowId<'cohort'>(row.cohort_id), Number(row.count)]));
}

/** What was answered goes as soon as it is decided; what she said of herself, once she was told. */
export async function saveDecision(
  tx: Tx,
  id: ParticipantId,
  status: 'accepted' | 'declined',
  at: Temporal.Instant,
): Promise<void> {
  await tables(tx)
    .updateTable('courses.participant')
    .set({
      status,
      decided_at: at,
      answers: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Of whoever left the course nothing is kept but that. Their code says so until the row goes. */
export async function saveWithdrawn(tx: Tx, id: ParticipantId): Promise<void> {
  await tables(tx)
    .updateTable('courses.participant')
    .set({ status: 'withdrawn', answers: null, ...FORGOTTEN })
    .where('id', '=', id)
    .execute();
}

/** Whether she left anything by which she is told of news. */
export async function hasContact(tx: Tx, id: ParticipantId): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('courses.participant')
    .select('id')
    .where('id', '=', id)
    .where('contact', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Of whoever was declined and knows of it. */
export async function forgetSaid(tx: Tx, id: ParticipantId): Promise<void> {
  await tables(tx).updateTable('courses.participant').set(FORGOTTEN).where('id', '=', id).execute();
}

/** How she is reached is known no more. */
export async function forgetContact(tx: Tx, id: ParticipantId): Promise<void> {
  await tables(tx)
    .updateTable('courses.participant')
    .set({ contact_kind: null, contact: null, is_refused: false })
    .where('id', '=', id)
    .execute();
}

const FORGOTTEN = {
  chosen_name: null,
  contact_kind: null,
  contact: null,
  is_refused: false,
} as const;

const answers = z.record(z.string(), z.enum(SCREENING_ANSWERS));

const COLUMNS = [
  'id',
  'cohort_id',
  'number',
  'status',
  'sign_up_id',
  'language',
  'applied_at',
  'decided_at',
] as const;

function participants(tx: Tx) {
  return tables(tx).selectFrom('courses.participant').select(COLUMNS);
}

function parseParticipant(
  row: Pick<Selectable<CoursesTables['courses.participant']>, (typeof COLUMNS)[number]>,
): Participant {
  return {
    id: rowId(row.id),
    cohortId: rowId(row.cohort_id),
    number: row.number,
    status: row.status,
    signUpId: rowId(row.sign_up_id),
    language: row.language,
    appliedAt: row.applied_at,
    decidedAt: row.decided_at ?? undefined,
  };
}

function tables(tx: Tx) {
  return tx.$extendTables<CoursesTables>();
}
