import { z } from 'zod';
import { parsePhone } from '../../../kernel/phone/parse-phone.ts';
import { parseEmail } from '../../../kernel/text/parse-email.ts';
import { tidyLine } from '../../../kernel/text/tidy-line.ts';
import { senderKeySchema } from '../../../platform/http/form-schemas.ts';
import type { VisitorContact } from '../domain/sign-up.ts';

const LONGEST_CONTACT = 320;

/** The one description of the form: how many come, and where to remind them, if they want it. */
export const signUpSchema = z.strictObject({
  key: senderKeySchema,
  seats: z.coerce.number('seats').int('seats').min(1, 'seats').max(100, 'seats'),
  contact: z
    .string()
    .max(LONGEST_CONTACT, 'contact')
    .transform((text, issues): VisitorContact | undefined => {
      const line = tidyLine(text);
      if (!line.ok && line.refusal === 'empty') return undefined;
      const contact = line.ok ? contactIn(line.value.text) : undefined;
      if (contact) return contact;
      issues.addIssue({ code: 'custom', message: 'contact' });
      return z.NEVER;
    }),
});

function contactIn(line: string): VisitorContact | undefined {
  if (line.includes('@')) {
    const email = parseEmail(line);
    return email === undefined ? undefined : { kind: 'email', value: email };
  }
  const phone = parsePhone(line);
  return phone === undefined ? undefined : { kind: 'phone', value: phone };
}
