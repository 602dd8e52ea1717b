import { z } from 'zod';
import { type AccountId, parseId } from '#kernel/ids.ts';
import { seenSchema } from '#platform/http/form-schemas.ts';
import { formOpenDay, formOpenTime, formTick } from '#platform/http/form-texts.ts';
import { MAX_DOOR_KEEPERS, REGISTRATION_BOUNDS } from '../../domain/registration/registration.ts';

/** A whole number within its bounds; empty: not said. */
function count(field: keyof typeof REGISTRATION_BOUNDS) {
  const [least, most] = REGISTRATION_BOUNDS[field];
  return z
    .string()
    .default('')
    .transform((text, issues): number | undefined => {
      const typed = text.trim();
      if (typed === '') return undefined;
      if (/^\d{1,6}$/.test(typed) && Number(typed) >= least && Number(typed) <= most) {
        return Number(typed);
      }
      issues.addIssue({ code: 'custom', message: `${field}-unreadable` });
      return z.NEVER;
    });
}

const keepers = z
  .array(z.string())
  .max(MAX_DOOR_KEEPERS, { error: 'keepers-many' })
  .default([])
  .transform((sent, issues): readonly AccountId[] => {
    const ids = sent.flatMap((text) => parseId<'account'>(text) ?? []);
    if (ids.length === sent.length) return [...new Set(ids)];
    issues.addIssue({ code: 'custom', message: 'keeper-unknown' });
    return z.NEVER;
  });

const fields = {
  isNeeded: formTick,
  opensOn: formOpenDay.prefault(''),
  opensFrom: formOpenTime.prefault(''),
  capacity: count('capacity'),
  mostSeats: count('mostSeats'),
  overbookingPercent: count('overbookingPercent'),
  offerHours: count('offerHours'),
  closesHoursBefore: count('closesHoursBefore'),
  keeperIds: keepers,
};

/** The one description of the form: whether people sign up, how many fit, and who keeps the doors. */
export const arrangingSchema = z
  .strictObject({ ...fields, seenAt: seenSchema })
  .refine(({ opensOn, opensFrom }) => opensOn !== undefined || opensFrom === undefined, {
    error: 'day-missing',
    path: ['opensOn'],
  });
export const ARRANGING_FIELDS = ['seenAt', ...Object.keys(fields)];
/** What a form sends more than once under one name. */
export const ARRANGING_REPEATED = ['keeperIds'];
