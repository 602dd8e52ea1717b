import { sql } from 'kysely';
import type { AreaId, LessonId, OfficerId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { Lesson, LessonRating, LessonStep, LessonTeacher } from '../domain/lesson.ts';
import type { LessonStatus } from '../domain/lesson-status.ts';
import type { SchoolId } from '../domain/school.ts';
import { parseLesson, parseLessonStep, parseRating, parseTeacher } from './parse-lesson.ts';
import type { SchoolsTables } from './tables.ts';

function lessons(tx: Tx) {
  return tx.$extendTables<SchoolsTables>().selectFrom('schools.lesson').selectAll();
}

/** Undefined: there is none, or row-level security hides it. */
export async function findLesson(tx: Tx, id: LessonId): Promise<Lesson | undefined> {
  const row = await lessons(tx).where('id', '=', id).executeTakeFirst();
  return row && parseLesson(row);
}

/** The same; nobody else changes it until the transaction ends. */
export async function lockLesson(tx: Tx, id: LessonId): Promise<Lesson | undefined> {
  const row = await lessons(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && parseLesson(row);
}

/** Of whoever holds the code; locked, since they may cancel it. */
export async function lockLessonByReceipt(
  tx: Tx,
  receiptHash: Uint8Array,
): Promise<{ readonly lesson: Lesson; readonly teacher: LessonTeacher } | undefined> {
  const teacher = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_teacher')
    .selectAll()
    .where('receipt_hash', '=', Buffer.from(receiptHash))
    .executeTakeFirst();
  const lesson = teacher && (await lockLesson(tx, rowId(teacher.lesson_id)));
  return lesson && { lesson, teacher: parseTeacher(teacher) };
}

/** Undefined: it was erased meanwhile. */
export async function findTeacher(tx: Tx, id: LessonId): Promise<LessonTeacher | undefined> {
  const row = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_teacher')
    .selectAll()
    .where('lesson_id', '=', id)
    .executeTakeFirst();
  return row && parseTeacher(row);
}

export async function loadLessonSteps(tx: Tx, id: LessonId): Promise<readonly LessonStep[]> {
  const rows = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_step')
    .selectAll()
    .where('lesson_id', '=', id)
    .orderBy('turn')
    .execute();
  return rows.map(parseLessonStep);
}

export async function findRating(tx: Tx, id: LessonId): Promise<LessonRating | undefined> {
  const row = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_rating')
    .selectAll()
    .where('lesson_id', '=', id)
    .executeTakeFirst();
  return row && parseRating(row);
}

/** Of an officer who reads, by area; or whatever is given to that officer. */
export interface LessonReach {
  readonly areaIds: readonly AreaId[] | 'everywhere';
  readonly officerId: OfficerId | undefined;
}

interface LessonFilter extends LessonReach {
  readonly statuses: readonly LessonStatus[];
  /** Of those that have a day: that begin from then on, or before. */
  readonly from?: Temporal.Instant;
  readonly before?: Temporal.Instant;
  readonly isBackwards?: boolean;
  /** At one of these schools, or on one of these topics. */
  readonly about?: { readonly schoolIds: readonly SchoolId[]; readonly topics: readonly string[] };
}

export async function loadDeskLessons(
  tx: Tx,
  { areaIds, officerId, statuses, from, before, isBackwards, about }: LessonFilter,
  limit: number,
): Promise<readonly Lesson[]> {
  const order = isBackwards ? 'desc' : 'asc';
  let asked = lessons(tx).where('status', 'in', [...statuses]);
  if (from) asked = asked.where('starts_at', '>=', from);
  if (before) asked = asked.where('starts_at', '<', before);
  if (about) {
    const { schoolIds, topics } = about;
    asked = asked.where(
      sql<boolean>`(school_id = any (${sql.val(schoolIds)}::uuid[]) or topic = any (${sql.val(topics)}::text[]))`,
    );
  }
  if (areaIds !== 'everywhere') {
    asked = asked.where((its) =>
      its.or([
        sql<boolean>`area_id = any (${sql.val(areaIds)}::uuid[])`,
        ...(officerId ? [its('officer_id', '=', officerId)] : []),
      ]),
    );
  }
  const rows = await asked
    .orderBy(sql`coalesce(starts_at, requested_at)`, order)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(parseLesson);
}

/** What was given at these schools, and what is to come. */
export interface LessonsOfSchool {
  readonly schoolId: SchoolId;
  /** Within the days that were asked for. */
  readonly held: number;
  readonly lastHeld: Temporal.Instant | undefined;
  /** Asked for, or with a day: the answer is on its way. */
  readonly coming: number;
}

/** Of schools that had or will have one; the others are not among them. */
export async function countLessonsAt(
  tx: Tx,
  schoolIds: readonly SchoolId[],
  since: Temporal.Instant,
): Promise<ReadonlyMap<SchoolId, LessonsOfSchool>> {
  const { rows } = await sql<{
    school_id: string;
    held: number;
    last_held: Temporal.Instant | null;
    coming: number;
  }>`
    select school_id,
      (count(*) filter (where held_at is not null and starts_at >= ${since}))::integer as held,
      max(starts_at) filter (where held_at is not null) as last_held,
      (count(*) filter (where status in ('requested', 'scheduled', 'moved')))::integer as coming
    from schools.lesson where school_id = any (${sql.val(schoolIds)}::uuid[])
    group by school_id`.execute(tx);
  return new Map(
    rows.map((row) => {
      const schoolId = rowId<'organisation'>(row.school_id);
      const lastHeld = row.last_held ?? undefined;
      return [schoolId, { schoolId, held: row.held, lastHeld, coming: row.coming }];
    }),
  );
}

/** How much an officer has to do with lessons. */
export interface LessonLoad {
  readonly officerId: OfficerId;
  readonly held: number;
  readonly pupils: number;
  readonly coming: number;
  readonly requested: number;
}

export async function countLessonLoad(
  tx: Tx,
  officerIds: readonly OfficerId[],
  since: Temporal.Instant,
): Promise<readonly LessonLoad[]> {
  const { rows } = await sql<{
    officer_id: string;
    held: number;
    pupils: number;
    coming: number;
    requested: number;
  }>`
    select officer_id,
      (count(*) filter (where held_at is not null and starts_at >= ${since}))::integer as held,
      coalesce(sum(pupils) filter (where starts_at >= ${since}), 0)::integer as pupils,
      (count(*) filter (where status in ('scheduled', 'moved')))::integer as coming,
      (count(*) filter (where status = 'requested'))::integer as requested
    from schools.lesson where officer_id = any (${sql.val(officerIds)}::uuid[])
    group by officer_id`.execute(tx);
  return rows.map(({ officer_id, ...counts }) => ({ officerId: rowId(officer_id), ...counts }));
}
