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
import { KNOWN, LONGEST } from '../domain/forum.ts';

const LONGEST_EMAIL = 320;
const LONGEST_PHONE = 40;

/** An office's own address; empty: none. */
const email = formLine(LONGEST_EMAIL).transform((typed, issues): string => {
  const found = typed === '' ? '' : parseEmail(typed);
  if (found !== undefined) return found;
  issues.addIssue({ code: 'custom', message: 'email-unreadable' });
  return z.NEVER;
});

const forumFields = {
  areaId: neededId<'area'>('area-missing'),
  title: needed(formLine(LONGEST.title), 'title-missing'),
  titleEn: formLine(LONGEST.title),
  motto: formLine(LONGEST.motto),
  mottoEn: formLine(LONGEST.motto),
  about: formWords(LONGEST.about),
  aboutEn: formWords(LONGEST.about),
  hosts: formLine(LONGEST.hosts),
  hostsEn: formLine(LONGEST.hosts),
  venue: needed(formLine(LONGEST.venue), 'venue-missing'),
  venueEn: formLine(LONGEST.venue),
  address: formLine(LONGEST.address),
  addressEn: formLine(LONGEST.address),
  gettingThere: formLine(LONGEST.gettingThere),
  gettingThereEn: formLine(LONGEST.gettingThere),
  shelter: formLine(LONGEST.shelter),
  shelterEn: formLine(LONGEST.shelter),
  stepFree: z.enum(KNOWN, { error: 'choice-unknown' }).default('unknown'),
  day: formDay,
  from: formTime,
  lastDay: formOpenDay.prefault(''),
  to: formTime,
  contactEmail: email,
  contactPhone: formLine(LONGEST_PHONE),
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
  callText: formWords(LONGEST.callText),
  callTextEn: formWords(LONGEST.callText),
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
    name: needed(formLine(LONGEST.name), 'name-missing'),
    nameEn: formLine(LONGEST.name),
    about: formLine(LONGEST.trackAbout),
    aboutEn: formLine(LONGEST.trackAbout),
    place,
  },
  room: {
    name: needed(formLine(LONGEST.name), 'name-missing'),
    nameEn: formLine(LONGEST.name),
    seats: formCount(100_000).transform((given) => given || undefined),
    building: formLine(LONGEST.building),
    place,
  },
  criterion: {
    name: needed(formLine(LONGEST.name), 'name-missing'),
    nameEn: formLine(LONGEST.name),
    place,
  },
  question: {
    text: needed(formLine(LONGEST.question), 'text-missing'),
    textEn: formLine(LONGEST.question),
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
  reason: needed(formLine(LONGEST.reason), 'reason-missing'),
  seenAt: seenSchema,
});
