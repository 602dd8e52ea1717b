import { z } from 'zod';
import { chosenId, senderKeySchema } from '#platform/http/form-schemas.ts';
import { formDay, formLine, formTime, formWords, needed } from '#platform/http/form-texts.ts';
import { MAX_TIMES } from '../../domain/call/own-talk.ts';
import { MAX_PHONE_LENGTH } from '../../domain/contact-lengths.ts';
import { MAX_TALK_LENGTHS, TALK_KINDS } from '../../domain/talk.ts';
import { neededEmail } from '../needed-email.ts';

const kind = z.enum(TALK_KINDS, { error: 'kind-missing' });
const title = needed(formLine(MAX_TALK_LENGTHS.title), 'title-missing');
const name = needed(formLine(MAX_TALK_LENGTHS.name), 'name-missing');

export const beginningSchema = z.strictObject({
  key: senderKeySchema,
  title,
  kind,
  name,
  email: neededEmail,
});

export const linkSchema = z.strictObject({ email: neededEmail });

/** BCP 47 codes of what is spoken here. */
export const SPOKEN = ['uk', 'en', 'ro', 'bg', 'gag', 'ru'] as const;

export const saidSchema = z.strictObject({
  title,
  kind,
  trackId: chosenId<'track'>(),
  abstract: formWords(MAX_TALK_LENGTHS.abstract),
  description: formWords(MAX_TALK_LENGTHS.description),
  language: z.enum(SPOKEN, { error: 'choice-unknown' }).default('uk'),
});

export const speakerSchema = z.strictObject({
  name,
  organisation: formLine(MAX_TALK_LENGTHS.organisation),
  bio: formWords(MAX_TALK_LENGTHS.bio),
  phone: formLine(MAX_PHONE_LENGTH),
});

export const presenterSchema = z.strictObject({ name, email: neededEmail });

const ROWS = Array.from({ length: MAX_TIMES }, (_, index) => index + 1);
export const TIME_FIELDS = ROWS.flatMap((row) => [`day-${row}`, `from-${row}`, `to-${row}`]);

export interface SentTime {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

const wholeTime = z.object({ day: formDay, from: formTime, to: formTime });

/** Rows of a day and two hours; a row of nothing says nothing. */
export const timesSchema = z
  .record(z.string(), z.string())
  .transform((sent, issues): readonly SentTime[] =>
    ROWS.flatMap((row) => {
      const typed = {
        day: sent[`day-${row}`] ?? '',
        from: sent[`from-${row}`] ?? '',
        to: sent[`to-${row}`] ?? '',
      };
      if (Object.values(typed).every((text) => text.trim() === '')) return [];
      const parsed = wholeTime.safeParse(typed);
      if (parsed.success) return [parsed.data];
      for (const { path, message } of parsed.error.issues) {
        issues.addIssue({ code: 'custom', path: [`${String(path[0])}-${row}`], message });
      }
      return [];
    }),
  );
