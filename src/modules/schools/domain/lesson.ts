import type {
  AccountId,
  AreaId,
  LessonId,
  LessonOfferId,
  LessonStepId,
  OfficerId,
} from '#kernel/ids.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import type { LessonStatus } from './lesson-status.ts';
import type { SchoolId } from './school.ts';

/** «5-А»: never who sits in it. */
export interface SchoolClass {
  readonly grade: number;
  readonly letter: string;
}

export const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** What became of the lesson itself. Of pupils: how many. */
export interface HeldLesson {
  readonly heldAt: Temporal.Instant;
  readonly pupils: number;
  readonly isTeacherPresent: boolean;
}

export interface Lesson extends SchoolClass {
  readonly id: LessonId;
  readonly schoolId: SchoolId;
  readonly areaId: AreaId | undefined;
  /** Whose school it is; undefined: nobody's yet, and the coordinator gives it to somebody. */
  readonly officerId: OfficerId | undefined;
  /** The key of a topic. */
  readonly topic: string;
  readonly pupilsExpected: number;
  readonly status: LessonStatus;
  /** Where in the school. */
  readonly room: string;
  /** Undefined as long as no day is agreed. */
  readonly times: Moments | undefined;
  readonly movedFrom: Temporal.Instant | undefined;
  readonly sequence: number;
  readonly offerId: LessonOfferId | undefined;
  readonly repeatOf: LessonId | undefined;
  readonly requestedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly held: HeldLesson | undefined;
}

/** The teacher, as they wrote themselves down: kept for as long as somebody may need to reach them. */
export interface LessonTeacher {
  readonly name: string;
  readonly phone: string;
  /** Empty: none was left. */
  readonly email: string;
  readonly isSmsWanted: boolean;
  readonly wishes: string;
  readonly language: string;
}

/** What became of it; its words are for the teacher. */
export interface LessonStep {
  readonly id: LessonStepId;
  readonly at: Temporal.Instant;
  /** Undefined: the teacher, or the installation itself. */
  readonly accountId: AccountId | undefined;
  readonly status: LessonStatus;
  readonly words: string;
}

/** A day on which an officer could come: to one school, or to any of theirs. */
export interface LessonOffer extends Moments {
  readonly id: LessonOfferId;
  readonly officerId: OfficerId;
  readonly schoolId: SchoolId | undefined;
}

export const FITS = ['right', 'easy', 'hard'] as const;
export type Fits = (typeof FITS)[number];

/** Three questions for the teacher afterwards. */
export interface LessonRating {
  /** 1 to 5. */
  readonly useful: number;
  readonly fits: Fits;
  /** What to do otherwise. */
  readonly words: string;
  readonly ratedOn: Temporal.PlainDate;
}

/** In letters. */
export const MAX_LESSON_LENGTHS = {
  letter: 3,
  name: 120,
  email: 200,
  wishes: 1000,
  room: 200,
  words: 2000,
  rating: 1000,
} as const;

/** More than a school can seat in one room is a slip of the hand. */
export const MAX_PUPILS = 500;
