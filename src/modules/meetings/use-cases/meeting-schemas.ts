import { z } from 'zod';
import { type MeetingId, type OfficerId, parseId } from '../../../kernel/ids.ts';
import { REPEATS } from '../../../kernel/time/recurrence.ts';
import { chosenId, seenSchema } from '../../../platform/http/form-schemas.ts';
import { MEETING_KINDS } from '../domain/meeting-kind.ts';
import { KNOWN, LONGEST, MOST_HOSTS, MOST_PEOPLE, TOPICS } from '../domain/meeting.ts';
import {
  day,
  line,
  openCount,
  openDay,
  position,
  said,
  ticked,
  time,
  words,
} from './form-fields.ts';

const known = z.enum(KNOWN, { error: 'choice-unknown' }).default('unknown');

const hosts = z
  .array(z.string())
  .max(MOST_HOSTS, { error: 'hosts-many' })
  .default([])
  .transform((sent, issues): readonly OfficerId[] => {
    const ids = sent.flatMap((text) => parseId<'officer'>(text) ?? []);
    if (ids.length === sent.length) return [...new Set(ids)];
    issues.addIssue({ code: 'custom', message: 'officer-unknown' });
    return z.NEVER;
  });

const saidFields = {
  kind: z.enum(MEETING_KINDS, { error: 'kind-missing' }),
  title: line(LONGEST.title),
  titleEn: line(LONGEST.title),
  about: words(LONGEST.about),
  aboutEn: words(LONGEST.about),
  areaId: chosenId<'area'>(),
  place: said(line(LONGEST.place), 'place-missing'),
  placeEn: line(LONGEST.place),
  gettingThere: line(LONGEST.gettingThere),
  gettingThereEn: line(LONGEST.gettingThere),
  position,
  stepFree: known,
  toilet: known,
  hearingLoop: known,
  signLanguage: known,
  shelter: line(LONGEST.shelter),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, { error: 'language-missing' }))
    .min(1, { error: 'language-missing' })
    .max(8, { error: 'language-missing' }),
  hostIds: hosts,
};

const timeFields = { day, from: time, to: time };

/** What is said of a meeting, and when it is: without days, of one that everybody has read already. */
export const changingSchema = z.strictObject({ ...saidFields, seenAt: seenSchema });
export const draftSchema = z.strictObject({ ...saidFields, ...timeFields, seenAt: seenSchema });

/** A new one, or a series. */
export const planningSchema = z
  .strictObject({
    ...saidFields,
    ...timeFields,
    key: z.string().transform((text, issues): MeetingId => {
      const id = parseId<'meeting'>(text.toLowerCase());
      if (id) return id;
      issues.addIssue({ code: 'custom', message: 'key' });
      return z.NEVER;
    }),
    repeat: z
      .enum(['', ...REPEATS], { error: 'choice-unknown' })
      .default('')
      .transform((sent) => (sent === '' ? undefined : sent)),
    until: openDay.prefault(''),
    count: openCount(1_000_000),
    go: z.enum(['publish', 'draft'], { error: 'choice-unknown' }).default('draft'),
  })
  .superRefine(({ repeat, until, count }, issues) => {
    if (repeat || (until === undefined && count === undefined)) return;
    issues.addIssue({ code: 'custom', path: ['repeat'], message: 'repeat-missing' });
  });

export const publishingSchema = z.strictObject({ withSeries: ticked, seenAt: seenSchema });
export const discardingSchema = z.strictObject({ seenAt: seenSchema });
export const movingSchema = z.strictObject({
  ...timeFields,
  reason: said(line(LONGEST.reason), 'reason-missing'),
  seenAt: seenSchema,
});
export const cancellingSchema = z.strictObject({
  reason: said(line(LONGEST.reason), 'reason-missing'),
  withSeries: ticked,
  seenAt: seenSchema,
});
export const holdingSchema = z.strictObject({
  came: openCount(MOST_PEOPLE).transform((count, issues): number => {
    if (count !== undefined) return count;
    issues.addIssue({ code: 'custom', message: 'count-missing' });
    return z.NEVER;
  }),
  cameFirst: openCount(MOST_PEOPLE),
  topics: z.array(z.enum(TOPICS, { error: 'choice-unknown' })).default([]),
  seenAt: seenSchema,
});
export const reportingSchema = z.strictObject({
  minutes: said(words(LONGEST.minutes), 'minutes-missing'),
  minutesEn: words(LONGEST.minutes),
  seenAt: seenSchema,
});
