import { z } from 'zod';
import { formContact } from '../../../platform/http/form-contact.ts';
import { senderKeySchema } from '../../../platform/http/form-schemas.ts';

/** The one description of the form: how many come, and where to remind them, if they want it. */
export const signUpSchema = z.strictObject({
  key: senderKeySchema,
  seats: z.coerce.number('seats').int('seats').min(1, 'seats').max(100, 'seats'),
  contact: formContact,
});
