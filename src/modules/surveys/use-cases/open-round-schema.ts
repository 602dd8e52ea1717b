import { z } from 'zod';
import { formDay } from '#platform/http/form-texts.ts';
import { FIRST_MOMENTS } from '../domain/round.ts';

/** `subject`: its kind and id, `area:…`. */
export const openRoundSchema = z
  .strictObject({
    questionnaire: z.string().max(100).min(1, { error: 'questionnaire-absent' }),
    subject: z.string().max(200).min(1, { error: 'subject-absent' }),
    moment: z.enum(FIRST_MOMENTS, { error: 'moment-missing' }),
    opensOn: formDay,
    closesOn: formDay,
    public: z.literal('yes').optional(),
  })
  .transform(({ subject, public: isPublic, ...asked }) => {
    const [kind = '', ...id] = subject.split(':');
    return { ...asked, subject: { kind, id: id.join(':') }, isPublic: isPublic !== undefined };
  });

export const nextRoundSchema = z.strictObject({ opensOn: formDay, closesOn: formDay });
