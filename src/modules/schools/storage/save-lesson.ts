import type { LessonId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Lesson, LessonRating, LessonStep, LessonTeacher } from '../domain/lesson.ts';
import { isLessonOver } from '../domain/lesson-status.ts';
import type { SchoolsTables } from './tables.ts';

/** What is kept so that the same is recognised, and found by its receipt. */
export interface LessonMarks {
  readonly fingerprint: string;
  readonly receiptHash: Uint8Array;
}

/** `known`: the very same is kept already; `conflict`: the key was used for something else. */
export type SavedLesson = 'saved' | 'known' | 'conflict';

export async function insertLesson(
  tx: Tx,
  lesson: Lesson,
  teacher: LessonTeacher,
  { fingerprint, receiptHash }: LessonMarks,
): Promise<SavedLesson> {
  const tables = tx.$extendTables<SchoolsTables>();
  const saved = await tables
    .insertInto('schools.lesson')
    .values({ id: lesson.id, ...rowOf(lesson) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!saved) return await isKnown(tx, lesson.id, fingerprint);
  await tables
    .insertInto('schools.lesson_teacher')
    .values({
      lesson_id: lesson.id,
      body_fingerprint: fingerprint,
      receipt_hash: receiptHash,
      name: teacher.name,
      phone: teacher.phone,
      email: teacher.email,
      is_sms_wanted: teacher.isSmsWanted,
      wishes: teacher.wishes,
      language: teacher.language,
    })
    .execute();
  return 'saved';
}

async function isKnown(tx: Tx, id: LessonId, fingerprint: string): Promise<'known' | 'conflict'> {
  const known = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_teacher')
    .select('body_fingerprint')
    .where('lesson_id', '=', id)
    .executeTakeFirst();
  return known?.body_fingerprint === fingerprint ? 'known' : 'conflict';
}

/** The step in words for the teacher, and what the lesson is now. */
export async function saveLessonStep(tx: Tx, lesson: Lesson, step: LessonStep): Promise<void> {
  await insertLessonStep(tx, lesson.id, step);
  await updateLesson(tx, lesson);
}

export async function updateLesson(tx: Tx, lesson: Lesson): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .updateTable('schools.lesson')
    .set(rowOf(lesson))
    .where('id', '=', lesson.id)
    .execute();
}

export async function insertLessonStep(tx: Tx, id: LessonId, step: LessonStep): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .insertInto('schools.lesson_step')
    .values({
      id: step.id,
      lesson_id: id,
      happened_at: step.at,
      account_id: step.accountId ?? null,
      status: step.status,
      words: step.words,
    })
    .execute();
}

/** Said again, it is what was said last. */
export async function saveRating(tx: Tx, id: LessonId, rating: LessonRating): Promise<void> {
  const said = {
    useful: rating.useful,
    fits: rating.fits,
    words: rating.words,
    rated_on: rating.ratedOn,
  };
  await tx
    .$extendTables<SchoolsTables>()
    .insertInto('schools.lesson_rating')
    .values({ lesson_id: id, ...said })
    .onConflict((conflict) => conflict.column('lesson_id').doUpdateSet(said))
    .execute();
}

function rowOf(lesson: Lesson) {
  return { ...askedOf(lesson), ...timesOf(lesson), ...heldOf(lesson.held) };
}

/** Whose it is, and what was asked for. */
function askedOf(lesson: Lesson) {
  return {
    school_id: lesson.schoolId,
    area_id: lesson.areaId ?? null,
    officer_id: lesson.officerId ?? null,
    topic: lesson.topic,
    grade: lesson.grade,
    letter: lesson.letter,
    pupils_expected: lesson.pupilsExpected,
    room: lesson.room,
    offer_id: lesson.offerId ?? null,
    repeat_of: lesson.repeatOf ?? null,
    requested_at: lesson.requestedAt,
  };
}

/** When it is, and what became of it. */
function timesOf({ status, times, movedFrom, sequence, changedAt }: Lesson) {
  return {
    status,
    starts_at: times?.startsAt ?? null,
    ends_at: times?.endsAt ?? null,
    moved_from: movedFrom ?? null,
    sequence,
    changed_at: changedAt,
    closed_at: isLessonOver(status) ? changedAt : null,
  };
}

function heldOf(held: Lesson['held']) {
  return {
    held_at: held?.heldAt ?? null,
    pupils: held?.pupils ?? null,
    teacher_present: held?.isTeacherPresent ?? null,
  };
}
