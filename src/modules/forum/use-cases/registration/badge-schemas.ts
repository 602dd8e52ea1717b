import { z } from 'zod';
import { formLine } from '#platform/http/form-texts.ts';
import { MAX_BADGE_LENGTHS, PHOTO_WISHES } from '../../domain/registration/badge.ts';

const seat = z
  .string()
  .default('')
  .refine((text) => /^\d{1,2}$/.test(text), { error: 'seat' })
  .transform(Number);

/** The one description of the form of a badge. An organisation without a name says nothing of anybody, and goes. */
export const badgeSchema = z
  .object({
    seat,
    name: formLine(MAX_BADGE_LENGTHS.name),
    organisation: formLine(MAX_BADGE_LENGTHS.organisation),
    photo: z.enum(PHOTO_WISHES, { error: 'photo-missing' }),
  })
  .transform((sent) => (sent.name === '' ? { ...sent, organisation: '' } : sent));

export const BADGE_FIELDS = ['code', 'go', 'seat', 'name', 'organisation', 'photo'];
