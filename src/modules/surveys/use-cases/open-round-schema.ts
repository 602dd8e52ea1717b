import { z } from 'zod';
import { parseDate } from '../../../kernel/time/parse-date.ts';
import { FIRST_MOMENTS } from '../domain/round.ts';

const day = z.string().transform((text, issues) => {
  const read = parseDate(text.trim());
  if (read) return read;
  issues.addIssue({ code: 'custom', message: text.trim() === '' ? 'day-missing' : 'day-unknown' });
  return z.NEVER;
});

/** `subject`: its kind and id, `area:…`. */
export const openRoundSchema = z
  .strictObject({
    questionnaire: z.string().max(100).min(1, { error: 'questionnaire-absent' }),
    subject: z.string().max(200).min(1, { error: 'subject-absent' }),
    moment: z.enum(FIRST_MOMENTS, { error: 'moment-missing' }),
    opensOn: day,
    closesOn: day,
    public: z.literal('yes').optional(),
  })
  .transform(({ subject, public: isPublic, ...asked }) => {
    const [kind = '', ...id] = subject.split(':');
    return { ...asked, subject: { kind, id: id.join(':') }, isPublic: isPublic !== undefined };
  });

export const nextRoundSchema = z.strictObject({ opensOn: day, closesOn: day });
