import { z } from 'zod';
import { type FormProblem, readField } from '../../../platform/http/check-form.ts';
import { formDay } from '../../../platform/http/form-texts.ts';
import { FIRST_MOMENTS } from '../domain/round.ts';
import { wrongDays } from './open-round.ts';

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

/** What its two days say together, of those that can be read. */
export function daysProblems(
  sent: Readonly<Record<string, string>>,
  today: Temporal.PlainDate,
): readonly FormProblem[] {
  const closesOn = readField(formDay, sent['closesOn']);
  if (!closesOn) return [];
  const opensOn = readField(formDay, sent['opensOn']) ?? closesOn;
  const wrong = wrongDays({ opensOn, closesOn }, today);
  return wrong ? [{ field: 'closesOn', message: wrong }] : [];
}
