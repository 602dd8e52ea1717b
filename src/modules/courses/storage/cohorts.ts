import { type Selectable, sql } from 'kysely';
import type { AreaId, CohortId, CourseId, CourseSessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Cohort, CohortStatus, CourseSession } from '../domain/cohort.ts';
import type { Reader } from './courses.ts';
import type { CoursesTables } from './tables.ts';

export async function findCohort(reader: Reader, id: CohortId): Promise<Cohort | undefined> {
  return (await withSessions(reader, await cohorts(reader).where('id', '=', id).execute()))[0];
}

/** Nobody else changes it until the transaction ends. */
export async function lockCohort(tx: Tx, id: CohortId): Promise<Cohort | undefined> {
  const rows = await cohorts(tx).where('id', '=', id).forUpdate().execute();
  return (await withSessions(tx, rows))[0];
}

export async function findCohortOfSession(
  reader: Reader,
  id: CourseSessionId,
): Promise<CohortId | undefined> {
  const row = await tables(reader)
    .selectFrom('courses.session')
    .select('cohort_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && rowId<'cohort'>(row.cohort_id);
}

export interface CohortsFilter {
  readonly courseId?: CourseId | undefined;
  readonly ids?: readonly CohortId[] | undefined;
  readonly statuses?: readonly CohortStatus[] | undefined;
  /** In one of these, or led by this account. */
  readonly within?:
    | { readonly areaIds: readonly AreaId[]; readonly leaderId: string | undefined }
    | undefined;
  /** Those whose last session is over after it. */
  readonly endsAfter?: Temporal.Instant | undefined;
  readonly endsBefore?: Temporal.Instant | undefined;
}

/** The next first. */
export async function loadCohorts(
  reader: Reader,
  { courseId, ids, statuses, within, endsAfter, endsBefore }: CohortsFilter,
  limit: number,
): Promise<readonly Cohort[]> {
  let asked = cohorts(reader);
  if (courseId) asked = asked.where('course_id', '=', courseId);
  if (ids) asked = asked.where('id', '=', sql<string>`any (${sql.val(ids)}::uuid[])`);
  if (statuses) asked = asked.where('status', 'in', [...statuses]);
  if (endsAfter) asked = asked.where('ends_at', '>', endsAfter);
  if (endsBefore) asked = asked.where('ends_at', '<=', endsBefore);
  if (within) {
    const { areaIds, leaderId } = within;
    const isLed = leaderId
      ? sql<boolean>`${leaderId}::uuid = any (leader_ids)`
      : sql<boolean>`false`;
    asked = asked.where(sql<boolean>`(area_id = any (${sql.val(areaIds)}::uuid[]) or ${isLed})`);
  }
  const rows = await asked.orderBy('starts_at').orderBy('id').limit(limit).execute();
  return await withSessions(reader, rows);
}

/** Published cohorts with a session that begins between the two. */
export async function loadCohortsMeeting(
  tx: Tx,
  from: Temporal.Instant,
  before: Temporal.Instant,
): Promise<readonly Cohort[]> {
  const rows = await cohorts(tx)
    .where('status', '=', 'published')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('courses.session')
          .select('courses.session.id')
          .whereRef('courses.session.cohort_id', '=', 'courses.cohort.id')
          .where('courses.session.starts_at', '>', from)
          .where('courses.session.starts_at', '<=', before),
      ),
    )
    .orderBy('id')
    .execute();
  return await withSessions(tx, rows);
}

/** The number of the next cohort of a course that is locked. */
export async function nextCohortNumber(tx: Tx, courseId: CourseId): Promise<number> {
  const { last } = await tables(tx)
    .selectFrom('courses.cohort')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('course_id', '=', courseId)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}

export async function insertCohort(tx: Tx, cohort: Cohort): Promise<void> {
  await tables(tx)
    .insertInto('courses.cohort')
    .values({
      id: cohort.id,
      course_id: cohort.courseId,
      number: cohort.number,
      ...changeable(cohort),
    })
    .execute();
  await saveSessions(tx, cohort);
}

/** Sessions that are there keep what is known of them; of those that are gone nothing is. */
export async function updateCohort(tx: Tx, cohort: Cohort): Promise<void> {
  await tables(tx)
    .updateTable('courses.cohort')
    .set(changeable(cohort))
    .where('id', '=', cohort.id)
    .execute();
  await saveSessions(tx, cohort);
}

export async function deleteCohort(tx: Tx, id: CohortId): Promise<void> {
  await tables(tx).deleteFrom('courses.cohort').where('id', '=', id).execute();
}

async function saveSessions(tx: Tx, { id, sessions }: Cohort): Promise<void> {
  await tables(tx)
    .deleteFrom('courses.session')
    .where('cohort_id', '=', id)
    .where('id', '<>', sql<string>`all (${sql.val(sessions.map((session) => session.id))}::uuid[])`)
    .execute();
  await tables(tx)
    .insertInto('courses.session')
    .values(
      sessions.map((session) => ({
        id: session.id,
        cohort_id: id,
        unit_number: session.unitNumber,
        starts_at: session.startsAt,
        ends_at: session.endsAt,
        revision: session.revision,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        starts_at: ref('excluded.starts_at'),
        ends_at: ref('excluded.ends_at'),
        revision: ref('excluded.revision'),
      })),
    )
    .execute();
}

type Row = Selectable<CoursesTables['courses.cohort']>;

async function withSessions(reader: Reader, rows: readonly Row[]): Promise<readonly Cohort[]> {
  if (rows.length === 0) return [];
  const sessions = await tables(reader)
    .selectFrom('courses.session')
    .selectAll()
    .where(
      'cohort_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('unit_number')
    .execute();
  const byCohort = Map.groupBy(sessions, (session) => session.cohort_id);
  return rows.map((row) => parseCohort(row, (byCohort.get(row.id) ?? []).map(parseSession)));
}

function parseSession(row: Selectable<CoursesTables['courses.session']>): CourseSession {
  return {
    id: rowId(row.id),
    unitNumber: row.unit_number,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    revision: row.revision,
  };
}

function parseCohort(row: Row, sessions: readonly CourseSession[]): Cohort {
  return {
    id: rowId(row.id),
    courseId: rowId(row.course_id),
    number: row.number,
    status: row.status,
    areaId: rowId(row.area_id),
    leaderIds: row.leader_ids.map((id) => rowId<'account'>(id)),
    ageFrom: row.age_from ?? undefined,
    ageTo: row.age_to ?? undefined,
    seats: row.seats,
    offerHours: row.offer_hours,
    venue: { uk: row.venue, en: row.venue_en },
    gettingThere: { uk: row.getting_there, en: row.getting_there_en },
    stepFree: row.step_free,
    applyUntil: row.apply_until,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    reason: row.reason,
    publishedAt: row.published_at ?? undefined,
    changedAt: row.changed_at,
    sessions,
  };
}

function changeable(cohort: Cohort) {
  return {
    status: cohort.status,
    area_id: cohort.areaId,
    leader_ids: [...cohort.leaderIds],
    age_from: cohort.ageFrom ?? null,
    age_to: cohort.ageTo ?? null,
    seats: cohort.seats,
    offer_hours: cohort.offerHours,
    venue: cohort.venue.uk,
    venue_en: cohort.venue.en,
    getting_there: cohort.gettingThere.uk,
    getting_there_en: cohort.gettingThere.en,
    step_free: cohort.stepFree,
    apply_until: cohort.applyUntil,
    starts_at: cohort.startsAt,
    ends_at: cohort.endsAt,
    reason: cohort.reason,
    published_at: cohort.publishedAt ?? null,
    changed_at: cohort.changedAt,
  };
}

function cohorts(reader: Reader) {
  return tables(reader).selectFrom('courses.cohort').selectAll();
}

function tables(reader: Reader) {
  return reader.$extendTables<CoursesTables>();
}
