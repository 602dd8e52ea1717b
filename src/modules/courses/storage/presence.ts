import type { CohortId, CourseSessionId, ParticipantId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Attended } from '../domain/progress.ts';
import type { InCohort } from '../domain/register-person.ts';
import type { CoursesTables } from './tables.ts';

export interface AttendedBy extends Attended {
  readonly participantId: ParticipantId;
}

/** Where those of a cohort were: with it, or in another one. */
export async function loadAttended(tx: Tx, cohortId: CohortId): Promise<readonly AttendedBy[]> {
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.presence as presence')
    .innerJoin('courses.session as session', 'session.id', 'presence.session_id')
    .select(['presence.participant_id', 'session.unit_number', 'session.cohort_id'])
    .where('presence.cohort_id', '=', cohortId)
    .execute();
  return rows.map((row) => ({
    participantId: rowId(row.participant_id),
    unit: row.unit_number,
    isMadeUp: row.cohort_id !== cohortId,
  }));
}

/** Who was at a session. */
export async function loadPresent(
  tx: Tx,
  sessionId: CourseSessionId,
): Promise<readonly InCohort[]> {
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.presence')
    .select(['participant_id', 'cohort_id'])
    .where('session_id', '=', sessionId)
    .execute();
  return rows.map((row) => ({ id: rowId(row.participant_id), cohortId: rowId(row.cohort_id) }));
}

/** Of those who are listed: instead of what was said of them before. That others were there who left since, stays. */
export async function savePresent(
  tx: Tx,
  sessionId: CourseSessionId,
  listed: readonly InCohort[],
  present: readonly InCohort[],
): Promise<void> {
  const tables = tx.$extendTables<CoursesTables>();
  if (listed.length > 0) {
    await tables
      .deleteFrom('courses.presence')
      .where('session_id', '=', sessionId)
      .where(
        'participant_id',
        'in',
        listed.map(({ id }) => id),
      )
      .execute();
  }
  if (present.length === 0) return;
  await tables
    .insertInto('courses.presence')
    .values(
      present.map(({ id, cohortId }) => ({
        participant_id: id,
        cohort_id: cohortId,
        session_id: sessionId,
      })),
    )
    .execute();
}

/** That somebody said who was there. */
export interface Held {
  readonly came: number;
  readonly markedAt: Temporal.Instant;
}

export async function loadHeld(
  tx: Tx,
  sessionIds: readonly CourseSessionId[],
): Promise<ReadonlyMap<CourseSessionId, Held>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await tx
    .$extendTables<CoursesTables>()
    .selectFrom('courses.held')
    .selectAll()
    .where('session_id', 'in', [...sessionIds])
    .execute();
  return new Map(
    rows.map((row) => [
      rowId<'course-session'>(row.session_id),
      { came: row.came, markedAt: row.marked_at },
    ]),
  );
}

export async function saveHeld(tx: Tx, sessionId: CourseSessionId, held: Held): Promise<void> {
  const values = { came: held.came, marked_at: held.markedAt };
  await tx
    .$extendTables<CoursesTables>()
    .insertInto('courses.held')
    .values({ session_id: sessionId, ...values })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(values))
    .execute();
}
