import { z } from 'zod';
import { type OfficerId, parseId } from '#kernel/ids.ts';
import { REPEATS } from '#kernel/time/recurrence.ts';
import { neededId, newIdSchema, seenSchema } from '#platform/http/form-schemas.ts';
import {
  formCount,
  formDay,
  formLine,
  formOpenDay,
  formTick,
  formTime,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import { KNOWN, MAX_MEETING_LENGTHS, MAX_HOSTS, MAX_PEOPLE, TOPICS } from '../domain/meeting.ts';
import { placesFields } from './places-fields.ts';
import { position } from './position-field.ts';

const known = z.enum(KNOWN, { error: 'choice-unknown' }).default('unknown');

/** Who comes: as many as a page shows. */
export const hosts = z
  .array(z.string())
  .max(MAX_HOSTS, { error: 'hosts-many' })
  .default([])
  .transform((sent, issues): readonly OfficerId[] => {
    const ids = sent.flatMap((text) => parseId<'officer'>(text) ?? []);
    if (ids.length === sent.length) return [...new Set(ids)];
    issues.addIssue({ code: 'custom', message: 'officer-unknown' });
    return z.NEVER;
  });

const saidFields = {
  kind: z.enum(MEETING_KINDS, { error: 'kind-missing' }),
  title: formLine(MAX_MEETING_LENGTHS.title),
  titleEn: formLine(MAX_MEETING_LENGTHS.title),
  about: formWords(MAX_MEETING_LENGTHS.about),
  aboutEn: formWords(MAX_MEETING_LENGTHS.about),
  areaId: neededId<'area'>('area-missing'),
  place: needed(formLine(MAX_MEETING_LENGTHS.place), 'place-missing'),
  placeEn: formLine(MAX_MEETING_LENGTHS.place),
  gettingThere: formLine(MAX_MEETING_LENGTHS.gettingThere),
  gettingThereEn: formLine(MAX_MEETING_LENGTHS.gettingThere),
  position,
  stepFree: known,
  toilet: known,
  hearingLoop: known,
  signLanguage: known,
  shelter: formLine(MAX_MEETING_LENGTHS.shelter),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, { error: 'language-missing' }))
    .min(1, { error: 'language-missing' })
    .max(8, { error: 'language-missing' }),
  hostIds: hosts,
  ...placesFields,
};

const timeFields = { day: formDay, from: formTime, to: formTime };

/** `placeSeen`: whoever changed the place was asked once about what is said of the one before. */
const changedFields = { ...saidFields, placeSeen: formTick, seenAt: seenSchema };

/** What is said of a meeting, and when it is: without days, of one that everybody has read already. */
export const changingSchema = z.strictObject(changedFields);
export const draftSchema = z.strictObject({ ...changedFields, ...timeFields });

/** Of a series, this day and all later ones: looked at first, then changed as they were looked at. */
export const seriesSchema = z.strictObject({
  ...changedFields,
  from: formTime,
  to: formTime,
  reason: formLine(MAX_MEETING_LENGTHS.reason),
  go: z.enum(['look', 'change'], { error: 'choice-unknown' }).default('look'),
  lookedAt: z.string().max(100).default(''),
});

/** A new one, or a series. */
export const planningSchema = z.strictObject({
  ...saidFields,
  ...timeFields,
  key: newIdSchema<'meeting'>(),
  repeat: z
    .enum(['', ...REPEATS], { error: 'choice-unknown' })
    .default('')
    .transform((sent) => (sent === '' ? undefined : sent)),
  until: formOpenDay.prefault(''),
  count: formCount(1_000_000),
  go: z.enum(['publish', 'draft'], { error: 'choice-unknown' }).default('draft'),
});

export const publishingSchema = z.strictObject({ withSeries: formTick, seenAt: seenSchema });
export const discardingSchema = z.strictObject({ seenAt: seenSchema });
export const movingSchema = z.strictObject({
  ...timeFields,
  reason: needed(formLine(MAX_MEETING_LENGTHS.reason), 'reason-missing'),
  seenAt: seenSchema,
});
export const cancellingSchema = z.strictObject({
  reason: needed(formLine(MAX_MEETING_LENGTHS.reason), 'reason-missing'),
  withSeries: formTick,
  seenAt: seenSchema,
});
export const holdingSchema = z.strictObject({
  came: formCount(MAX_PEOPLE).transform((count, issues): number => {
    if (count !== undefined) return count;
    issues.addIssue({ code: 'custom', message: 'count-missing' });
    return z.NEVER;
  }),
  cameFirst: formCount(MAX_PEOPLE),
  topics: z.array(z.enum(TOPICS, { error: 'choice-unknown' })).default([]),
  seenAt: seenSchema,
});
export const reportingSchema = z.strictObject({
  minutes: needed(formWords(MAX_MEETING_LENGTHS.minutes), 'minutes-missing'),
  minutesEn: formWords(MAX_MEETING_LENGTHS.minutes),
  seenAt: seenSchema,
});
