export const LESSON_STATUSES = [
  'requested',
  'scheduled',
  'moved',
  'held',
  'followed-up',
  'declined',
  'cancelled',
] as const;
export type LessonStatus = (typeof LESSON_STATUSES)[number];

/** A request is answered by a day or a refusal; what has a day is moved as often as it must be. */
const BECOMES: Readonly<Record<LessonStatus, readonly LessonStatus[]>> = {
  requested: ['scheduled', 'declined', 'cancelled'],
  scheduled: ['moved', 'held', 'cancelled'],
  moved: ['moved', 'held', 'cancelled'],
  held: ['followed-up'],
  'followed-up': [],
  declined: [],
  cancelled: [],
};

export function mayLessonBecome(from: LessonStatus, to: LessonStatus): boolean {
  return BECOMES[from].includes(to);
}

/** It is to take place on a day that is known. */
export function isLessonComing(status: LessonStatus): boolean {
  return status === 'scheduled' || status === 'moved';
}

/** The class sat there, whatever came afterwards. */
export function wasLessonHeld(status: LessonStatus): boolean {
  return status === 'held' || status === 'followed-up';
}

/** Nothing becomes of it any more. */
export function isLessonOver(status: LessonStatus): boolean {
  return BECOMES[status].length === 0;
}

/** It has not taken place, and still may. */
export function isToCome(status: LessonStatus): boolean {
  return !isLessonOver(status) && !wasLessonHeld(status);
}
