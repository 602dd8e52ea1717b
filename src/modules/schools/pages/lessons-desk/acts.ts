import { isLessonOver, type LessonStatus } from '../../domain/lesson-status.ts';
import {
  endingSchema,
  givingLessonSchema,
  holdingLessonSchema,
  movingLessonSchema,
  schedulingSchema,
} from '../../use-cases/lesson-schemas.ts';
import type { ReadLesson } from '../../use-cases/read-lesson.ts';

/** What can be done with a lesson, each on a page of its own; the likeliest first. */
export const LESSON_DESK_ACTS = [
  'schedule',
  'held',
  'follow-up',
  'move',
  'give',
  'decline',
  'cancel',
] as const;
export type LessonDeskAct = (typeof LESSON_DESK_ACTS)[number];

const ENDING = Object.keys(endingSchema.shape);

export const LESSON_ACT_FIELDS: Readonly<Record<LessonDeskAct, readonly string[]>> = {
  schedule: Object.keys(schedulingSchema.shape),
  held: Object.keys(holdingLessonSchema.shape),
  'follow-up': ENDING,
  move: Object.keys(movingLessonSchema.shape),
  give: Object.keys(givingLessonSchema.shape),
  decline: ENDING,
  cancel: ENDING,
};

/** What whoever reads it may do with it now. */
export function lessonActsWith(
  { lesson, mayHandle, mayGive }: Pick<ReadLesson, 'lesson' | 'mayHandle' | 'mayGive'>,
  now: Temporal.Instant,
): readonly LessonDeskAct[] {
  const { status, times } = lesson;
  const hasBegun = times !== undefined && Temporal.Instant.compare(times.startsAt, now) <= 0;
  const possible = POSSIBLE[status].filter((act) => act !== 'held' || hasBegun);
  const given: readonly LessonDeskAct[] =
    isLessonOver(status) || status === 'held' || !mayGive ? [] : ['give'];
  const own = mayHandle ? possible : [];
  return LESSON_DESK_ACTS.filter((act) => own.includes(act) || given.includes(act));
}

const DATED = ['held', 'move', 'cancel'] as const;

const POSSIBLE: Readonly<Record<LessonStatus, readonly LessonDeskAct[]>> = {
  requested: ['schedule', 'decline'],
  scheduled: DATED,
  moved: DATED,
  held: ['follow-up'],
  'followed-up': [],
  declined: [],
  cancelled: [],
};
