import { describe, expect, it } from 'vitest';
import {
  isLessonComing,
  isLessonOver,
  LESSON_STATUSES,
  mayLessonBecome,
  wasLessonHeld,
} from './lesson-status.ts';

const following = (from: (typeof LESSON_STATUSES)[number]) =>
  LESSON_STATUSES.filter((to) => mayLessonBecome(from, to));

describe('a lesson', () => {
  it('is answered by a day or a refusal, and held before anybody follows it up', () => {
    expect(following('requested')).toEqual(['scheduled', 'declined', 'cancelled']);
    expect(following('scheduled')).toEqual(['moved', 'held', 'cancelled']);
    expect(following('moved')).toEqual(['moved', 'held', 'cancelled']);
    expect(following('held')).toEqual(['followed-up']);
  });

  it('stays over, once it was followed up, declined or cancelled', () => {
    expect(LESSON_STATUSES.filter(isLessonOver)).toEqual(['followed-up', 'declined', 'cancelled']);
  });

  it('counts as held from the day on which the class sat there', () => {
    expect(LESSON_STATUSES.filter(wasLessonHeld)).toEqual(['held', 'followed-up']);
    expect(LESSON_STATUSES.filter(isLessonComing)).toEqual(['scheduled', 'moved']);
  });
});
