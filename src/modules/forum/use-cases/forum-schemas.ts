import { z } from 'zod';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { neededId, newIdSchema, seenSchema } from '#platform/http/form-schemas.ts';
import {
  formCount,
  formDay,
  formLine,
  formOpenDay,
  formOpenTime,
  formTick,
  formTime,
  formWords,
  needed,
} from '#platform/http/form-texts.ts';
import { ANSWER_KINDS, LENGTHS } from '../domain/call/call.ts';
import { MAX_EMAIL_LENGTH, MAX_PHONE_LENGTH } from '../domain/contact-lengths.ts';
import { KNOWN, MAX_FORUM_LENGTHS } from '../domain/forum.ts';

/** An office's own address; empty: none. */
const email = formLine(MAX_EMAIL_LENGTH).transform((typed, issues): string => {
  const found = typed === '' ? '' : parseEmail(typed);
  if (found !== undefined) return found;
  issues.addIssue({ code: 'custom', message: 'email-unreadable' });
  return z.NEVER;
});

const forumFields = {
  areaId: neededId<'area'>('area-missing'),
  title: needed(formLine(MAX_FORUM_LENGTHS.title), 'title-missing'),
  titleEn: formLine(MAX_FORUM_LENGTHS.title),
  motto: formLine(MAX_FORUM_LENGTHS.motto),
  mottoEn: formLine(MAX_FORUM_LENGTHS.motto),
  about: formWords(MAX_FORUM_LENGTHS.about),
  aboutEn: formWords(MAX_FORUM_LENGTHS.about),
  hosts: formLine(MAX_FORUM_LENGTHS.hosts),
  hostsEn: formLine(MAX_FORUM_LENGTHS.hosts),
  venue: needed(formLine(MAX_FORUM_LENGTHS.venue), 'venue-missing'),
  venueEn: formLine(MAX_FORUM_LENGTHS.venue),
  address: formLine(MAX_FORUM_LENGTHS.address),
  addressEn: formLine(MAX_FORUM_LENGTHS.address),
  gettingThere: formLine(MAX_FORUM_LENGTHS.gettingThere),
  gettingThereEn: formLine(MAX_FORUM_LENGTHS.gettingThere),
  shelter: formLine(MAX_FORUM_LENGTHS.shelter),
  shelterEn: formLine(MAX_FORUM_LENGTHS.shelter),
  stepFree: z.enum(KNOWN, { error: 'choice-unknown' }).default('unknown'),
  day: formDay,
  from: formTime,
  lastDay: formOpenDay.prefault(''),
  to: formTime,
  contactEmail: email,
  contactPhone: formLine(MAX_PHONE_LENGTH),
};

export const preparingSchema = z.strictObject({ ...forumFields, key: newIdSchema<'forum'>() });
export const changingSchema = z.strictObject({ ...forumFields, seenAt: seenSchema });
export const FORUM_FIELDS = Object.keys(forumFields);

/** Minutes of a kind; empty: it is not offered. */
const minutes = formCount(LENGTHS.most).refine(
  (given) => given === undefined || given >= LENGTHS.least,
  { error: 'minutes-unreadable' },
);

const callFields = {
  opensOn: formOpenDay.prefault(''),
  opensFrom: formOpenTime.prefault(''),
  closesOn: formOpenDay.prefault(''),
  closesAt: formOpenTime.prefault(''),
  callText: formWords(MAX_FORUM_LENGTHS.callText),
  callTextEn: formWords(MAX_FORUM_LENGTHS.callText),
  isBlind: formTick,
  reviewUntil: formOpenDay.prefault(''),
  decisionsOn: formOpenDay.prefault(''),
  'minutes-talk': minutes,
  'minutes-demonstration': minutes,
  'minutes-stand': minutes,
  'minutes-round-table': minutes,
};

export const callingSchema = z.strictObject({ ...callFields, seenAt: seenSchema });
export const CALL_FIELDS = Object.keys(callFields);

const MAX_PLACES = 100;
const place = formCount(MAX_PLACES).transform((given) => given || undefined);

const partFields = {
  track: {
    name: needed(formLine(MAX_FORUM_LENGTHS.name), 'name-missing'),
    nameEn: formLine(MAX_FORUM_LENGTHS.name),
    about: formLine(MAX_FORUM_LENGTHS.trackAbout),
    aboutEn: formLine(MAX_FORUM_LENGTHS.trackAbout),
    place,
  },
  room: {
    name: needed(formLine(MAX_FORUM_LENGTHS.name), 'name-missing'),
    nameEn: formLine(MAX_FORUM_LENGTHS.name),
    seats: formCount(100_000).transform((given) => given || undefined),
    building: formLine(MAX_FORUM_LENGTHS.building),
    place,
  },
  criterion: {
    name: needed(formLine(MAX_FORUM_LENGTHS.name), 'name-missing'),
    nameEn: formLine(MAX_FORUM_LENGTHS.name),
    place,
  },
  question: {
    text: needed(formLine(MAX_FORUM_LENGTHS.question), 'text-missing'),
    textEn: formLine(MAX_FORUM_LENGTHS.question),
    answer: z.enum(ANSWER_KINDS, { error: 'choice-unknown' }).default('line'),
    isNeeded: formTick,
    place,
  },
};

export const keepingSchemas = {
  track: z.strictObject({ ...partFields.track, seenAt: seenSchema }),
  room: z.strictObject({ ...partFields.room, seenAt: seenSchema }),
  criterion: z.strictObject({ ...partFields.criterion, seenAt: seenSchema }),
  question: z.strictObject({ ...partFields.question, seenAt: seenSchema }),
};
export const PART_FIELDS = {
  track: Object.keys(partFields.track),
  room: Object.keys(partFields.room),
  criterion: Object.keys(partFields.criterion),
  question: Object.keys(partFields.question),
};

export const seenOnlySchema = z.strictObject({ seenAt: seenSchema });
export const cancellingSchema = z.strictObject({
  reason: needed(formLine(MAX_FORUM_LENGTHS.reason), 'reason-missing'),
  seenAt: seenSchema,
});
