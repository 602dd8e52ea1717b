import { z } from 'zod';
import { formContact } from '#platform/http/form-contact.ts';
import { senderKeySchema } from '#platform/http/form-schemas.ts';

const seats = z.coerce.number('seats').int('seats').min(1, 'seats').max(100, 'seats');

/**
 * The fields of the form: how many come, and where to remind them, if they want it. To a group that does not fit it is
 * said, and then `take` is what they take instead, or `wait` says that they wait for all of it.
 */
export const signUpFields = {
  key: senderKeySchema,
  seats,
  contact: formContact,
  take: seats.optional(),
  wait: z.literal('yes').optional(),
};

/** The one description of the form. */
export const signUpSchema = z.strictObject(signUpFields).transform(({ take, wait, ...form }) => ({
  ...form,
  seats: take ?? form.seats,
  isWaiting: wait === 'yes',
}));
