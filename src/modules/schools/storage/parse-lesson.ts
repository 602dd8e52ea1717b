import type { Selectable } from 'kysely';
import { optionalRowId, rowId } from '#platform/database/row-id.ts';
import type {
  HeldLesson,
  Lesson,
  LessonOffer,
  LessonRating,
  LessonStep,
  LessonTeacher,
} from '../domain/lesson.ts';
import type { SchoolsTables } from './tables.ts';

type Row<Table extends keyof SchoolsTables> = Selectable<SchoolsTables[Table]>;

export function parseLesson(row: Row<'schools.lesson'>): Lesson {
  return {
    id: rowId(row.id),
    schoolId: rowId(row.school_id),
    areaId: optionalRowId(row.area_id),
    officerId: optionalRowId(row.officer_id),
    topic: row.topic,
    grade: row.grade,
    letter: row.letter,
    pupilsExpected: row.pupils_expected,
    status: row.status,
    room: row.room,
    times:
      row.starts_at && row.ends_at ? { startsAt: row.starts_at, endsAt: row.ends_at } : undefined,
    movedFrom: row.moved_from ?? undefined,
    sequence: row.sequence,
    offerId: optionalRowId(row.offer_id),
    repeatOf: optionalRowId(row.repeat_of),
    requestedAt: row.requested_at,
    changedAt: row.changed_at,
    held: heldOf(row),
  };
}

function heldOf(row: Row<'schools.lesson'>): HeldLesson | undefined {
  if (row.held_at === null || row.pupils === null || row.teacher_present === null) return undefined;
  return { heldAt: row.held_at, pupils: row.pupils, isTeacherPresent: row.teacher_present };
}

export function parseTeacher(row: Row<'schools.lesson_teacher'>): LessonTeacher {
  return {
    name: row.name,
    phone: row.phone,
    email: row.email,
    isSmsWanted: row.is_sms_wanted,
    wishes: row.wishes,
    language: row.language,
  };
}

export function parseLessonStep(row: Row<'schools.lesson_step'>): LessonStep {
  return {
    id: rowId(row.id),
    at: row.happened_at,
    accountId: optionalRowId(row.account_id),
    status: row.status,
    words: row.words,
  };
}

export function parseOffer(row: Row<'schools.lesson_offer'>): LessonOffer {
  return {
    id: rowId(row.id),
    officerId: rowId(row.officer_id),
    schoolId: optionalRowId(row.school_id),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}

export function parseRating(row: Row<'schools.lesson_rating'>): LessonRating {
  return { useful: row.useful, fits: row.fits, words: row.words, ratedOn: row.rated_on };
}
