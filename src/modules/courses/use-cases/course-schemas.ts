import { z } from 'zod';
import { type AccountId, parseId } from '#kernel/ids.ts';
import { neededId, newIdSchema, seenSchema } from '#platform/http/form-schemas.ts';
import {
  formCount,
  formDay,
  formLine,
  formLines,
  formOpenDay,
  formTick,
  formTime,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import { KNOWN } from '../domain/cohort.ts';
import { AUDIENCES, MAX_COURSE_LENGTHS, MAX_QUESTIONS, MAX_UNITS } from '../domain/course.ts';
import { PACES } from '../domain/plan-sessions.ts';
import { readQuestionLines, readUnitLines } from '../domain/read-course-lines.ts';

/** A number that must be said: nothing is refused as `count-missing`. */
function count(most: number) {
  return formCount(most, 1).transform((given, issues): number => {
    if (given !== undefined) return given;
    issues.addIssue({ code: 'custom', message: 'count-missing' });
    return z.NEVER;
  });
}

const courseFields = {
  title: needed(formLine(MAX_COURSE_LENGTHS.title), 'title-missing'),
  titleEn: formLine(MAX_COURSE_LENGTHS.title),
  about: needed(formWords(MAX_COURSE_LENGTHS.about), 'about-missing'),
  aboutEn: formWords(MAX_COURSE_LENGTHS.about),
  audience: z.enum(AUDIENCES, { error: 'choice-unknown' }).default('residents'),
  isDiscreet: formTick,
  hasPhotographs: formTick,
  units: formLines(readUnitLines, ['units-unreadable', 'units-many'], MAX_UNITS).refine(
    ({ length }) => length > 0,
    { error: 'units-missing' },
  ),
  neededUnits: count(MAX_UNITS),
  screening: formLines(
    readQuestionLines,
    ['questions-unreadable', 'questions-many'],
    MAX_QUESTIONS,
  ),
};

export const writingSchema = z.strictObject({ ...courseFields, key: newIdSchema<'course'>() });
export const rewritingSchema = z.strictObject({ ...courseFields, seenAt: seenSchema });
export const COURSE_FIELDS = Object.keys(courseFields);

const MAX_LEADERS = 8;

const leaders = z
  .array(z.string())
  .max(MAX_LEADERS, { error: 'leaders-many' })
  .default([])
  .transform((sent, issues): readonly AccountId[] => {
    const ids = sent.flatMap((text) => parseId<'account'>(text) ?? []);
    if (ids.length === sent.length) return [...new Set(ids)];
    issues.addIssue({ code: 'custom', message: 'leader-unknown' });
    return z.NEVER;
  });

const AGES = { youngest: 10, oldest: 120 };

const age = formCount(AGES.oldest, AGES.youngest);

const cohortFields = {
  areaId: neededId<'area'>('area-missing'),
  leaderIds: leaders,
  ageFrom: age,
  ageTo: age,
  seats: count(500),
  offerHours: count(168),
  venue: needed(formLine(MAX_COURSE_LENGTHS.venue), 'venue-missing'),
  venueEn: formLine(MAX_COURSE_LENGTHS.venue),
  gettingThere: formLine(MAX_COURSE_LENGTHS.gettingThere),
  gettingThereEn: formLine(MAX_COURSE_LENGTHS.gettingThere),
  stepFree: z.enum(KNOWN, { error: 'choice-unknown' }).default('unknown'),
  applyUntil: formOpenDay.prefault(''),
};

const planFields = {
  day: formDay,
  from: formTime,
  pace: z.enum(PACES, { error: 'choice-unknown' }).default('week'),
};

export const planningSchema = z.strictObject({
  ...cohortFields,
  courseId: neededId<'course'>('course-missing'),
  ...planFields,
  key: newIdSchema<'cohort'>(),
});
/** Of a draft its days, too. */
export const draftSchema = z.strictObject({ ...cohortFields, ...planFields, seenAt: seenSchema });
export const changingSchema = z.strictObject({ ...cohortFields, seenAt: seenSchema });
export const COHORT_FIELDS = Object.keys(cohortFields);
export const PLAN_FIELDS = Object.keys(planFields);

export const seenOnlySchema = z.strictObject({ seenAt: seenSchema });
export const cancellingSchema = z.strictObject({
  reason: needed(formLine(MAX_COURSE_LENGTHS.reason), 'reason-missing'),
  seenAt: seenSchema,
});
export const movingSchema = z.strictObject({
  day: formDay,
  from: formTime,
  to: formTime,
  seenAt: seenSchema,
});
export const decidingSchema = z.strictObject({
  participant: z.string().transform((text) => parseId<'participant'>(text)),
  decision: z.enum(['accepted', 'declined']),
});
