import { sql } from 'kysely';
import type { CohortId, CourseSessionId, ParticipantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Cohort } from '../domain/cohort.ts';
import type { SessionElsewhere } from '../domain/make-up.ts';
import type { InCohort } from '../domain/register-person.ts';
import type { CoursesTables } from './tables.ts';

export interface MakeUp {
  readonly participantId: ParticipantId;
  readonly sessionId: CourseSessionId;
}

/** Which sessions of other cohorts those of a cohort come to. */
export async function loadMakeUps(tx: Tx, cohortId: CohortId): Promise<readonly MakeUp[]> {
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.make_up')
    .select(['participant_id', 'session_id'])
    .where('cohort_id', '=', cohortId)
    .execute();
  return rows.map((row) => ({
    participantId: rowId(row.participant_id),
    sessionId: rowId(row.session_id),
  }));
}

/** Who of other cohorts comes to a session. */
export async function loadGuests(tx: Tx, sessionId: CourseSessionId): Promise<readonly InCohort[]> {
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.make_up')
    .select(['participant_id', 'cohort_id'])
    .where('session_id', '=', sessionId)
    .execute();
  return rows.map((row) => ({ id: rowId(row.participant_id), cohortId: rowId(row.cohort_id) }));
}

export async function insertMakeUp(
  tx: Tx,
  { id, cohortId }: InCohort,
  sessionId: CourseSessionId,
): Promise<void> {
  await tx
    .$extendTables<CoursesTables>()
    .insertInto('courses.make_up')
    .values({ participant_id: id, cohort_id: cohortId, session_id: sessionId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Answers whether there was one. */
export async function deleteMakeUp(
  tx: Tx,
  { id }: Pick<InCohort, 'id'>,
  sessionId: CourseSessionId,
): Promise<boolean> {
  const deleted = await tx
    .$extendTables<CoursesTables>()
    .deleteFrom('courses.make_up')
    .where('participant_id', '=', id)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Whoever left the course comes to no other cohort, and takes nobody's place there. */
export async function deleteMakeUpsOf(tx: Tx, { id }: Pick<InCohort, 'id'>): Promise<void> {
  await tx
    .$extendTables<CoursesTables>()
    .deleteFrom('courses.make_up')
    .where('participant_id', '=', id)
    .execute();
}

/**
 * Sessions of published cohorts of the same course and for the same ages, from then on: whoever makes a unit up sits with
 * nobody whom her own cohort would not have taken. The count of guests is the installation's to see.
 */
export async function loadSessionsElsewhere(
  tx: Tx,
  { id, courseId, ageFrom, ageTo }: Pick<Cohort, 'id' | 'courseId' | 'ageFrom' | 'ageTo'>,
  from: Temporal.Instant,
): Promise<readonly SessionElsewhere[]> {
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.session as session')
    .innerJoin('courses.cohort as cohort', 'cohort.id', 'session.cohort_id')
    .select(['session.id', 'session.cohort_id', 'session.unit_number', 'session.starts_at'])
    .select(['session.ends_at', 'cohort.area_id', 'cohort.number', 'cohort.venue'])
    .select(['cohort.venue_en', 'cohort.getting_there', 'cohort.getting_there_en'])
    .select(
      sql<number>`(select count(*)::integer from courses.make_up where session_id = session.id)`.as(
        'guests',
      ),
    )
    .where('cohort.course_id', '=', courseId)
    .where('cohort.id', '<>', id)
    .where('cohort.status', '=', 'published')
    .where(sql<boolean>`cohort.age_from is not distinct from ${ageFrom ?? null}::integer`)
    .where(sql<boolean>`cohort.age_to is not distinct from ${ageTo ?? null}::integer`)
    .where('session.starts_at', '>', from)
    .orderBy('session.starts_at')
    .execute();
  return rows.map((row) => ({
    id: rowId(row.id),
    cohortId: rowId(row.cohort_id),
    cohortNumber: row.number,
    unitNumber: row.unit_number,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    areaId: rowId(row.area_id),
    venue: { uk: row.venue, en: row.venue_en },
    gettingThere: { uk: row.getting_there, en: row.getting_there_en },
    guests: row.guests,
  }));
}

/** Nobody else becomes a guest there until the transaction ends. */
export async function lockSession(tx: Tx, id: CourseSessionId): Promise<void> {
  await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.session')
    .select('id')
    .where('id', '=', id)
    // Whoever marks who was there refers to it meanwhile, and waits for nobody.
    .forNoKeyUpdate()
    .execute();
}
