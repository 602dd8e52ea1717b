import { z } from 'zod';
import { type NewsContact, parseContact } from '#kernel/phone/parse-contact.ts';
import { tidyLine } from '#kernel/text/tidy-line.ts';

const MAX_LENGTH = 320;

/** A telephone or an e-mail address, in one field; empty: neither. Refused as `contact`. */
export const formContact = z
  .string()
  .max(MAX_LENGTH, 'contact')
  .transform((text, issues): NewsContact | undefined => {
    const line = tidyLine(text);
    if (!line.ok && line.refusal === 'empty') return undefined;
    const contact = line.ok ? parseContact(line.value.text) : undefined;
    if (contact) return contact;
    issues.addIssue({ code: 'custom', message: 'contact' });
    return z.NEVER;
  });
