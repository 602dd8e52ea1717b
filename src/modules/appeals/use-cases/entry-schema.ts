import { z } from 'zod';
import { parseDate } from '#kernel/time/parse-date.ts';
import { ANSWER_WAYS, ENTERED_WAYS } from '../domain/appeal.ts';
import { appealSchema } from './appeal-schema.ts';

/** What is entered at the desk: the form of residents, and how and when it came. */
export const entrySchema = appealSchema.extend({
  answerWay: z.enum(ANSWER_WAYS, { error: 'answer-way-missing' }),
  way: z.enum(ENTERED_WAYS, { error: 'way-missing' }),
  signed: z.enum(['yes', ''], { error: 'other' }).transform((ticked) => ticked === 'yes'),
  receivedDay: z.string().transform((text, issues): Temporal.PlainDate => {
    const day = parseDate(text.trim());
    if (day) return day;
    issues.addIssue({ code: 'custom', message: 'day-unreadable' });
    return z.NEVER;
  }),
  receivedTime: z.string().transform((text, issues): Temporal.PlainTime => {
    const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
    const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
    if (isTime) return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) });
    issues.addIssue({ code: 'custom', message: 'time-unreadable' });
    return z.NEVER;
  }),
});
