import { z } from 'zod';
import type { OrganisationId } from '#kernel/ids.ts';
import { parsePhone } from '#kernel/phone/parse-phone.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { parseEmail } from '#kernel/text/parse-email.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { type ContactFacts, type ContactId, sameContact } from '../domain/desk-organisation.ts';
import { formLine, formOptional } from './form-text.ts';
import { findContact, saveContact } from '../storage/contacts.ts';
import { type Absent, onOrganisation } from './on-organisation.ts';
import { tellOrganisation } from './tell-organisation.ts';

const MAX_LENGTH = 200;
/** RFC 5321 has none longer. */
const MAX_EMAIL_LENGTH = 254;

export const contactSchema = z.strictObject({
  name: formLine(MAX_LENGTH).refine((name) => name !== '', { error: 'name-missing' }),
  post: formLine(MAX_LENGTH),
  phone: formOptional(parsePhone, 'phone-unreadable'),
  email: formOptional(
    (text) => (text.length > MAX_EMAIL_LENGTH ? undefined : parseEmail(text)),
    'email-unreadable',
  ),
});

/** `sent-already`: something else came under this key before. */
export type AddRefusal = Absent | { readonly reason: 'sent-already' };

/** Somebody speaks for an organisation from now on. Sent twice under one key, they stand there once. */
export async function addContact(
  context: ContextWithAreas,
  organisation: OrganisationId,
  key: ContactId,
  contact: ContactFacts,
): Promise<Result<ContactId, AddRefusal>> {
  return await onOrganisation(context, 'contact.change', organisation, async (tx, one) => {
    const known = await findContact(tx, organisation, key);
    if (known) return sameContact(known, contact) ? ok(key) : refuse({ reason: 'sent-already' });
    const now = context.platform.clock.now();
    const isNew = await saveContact(tx, organisation, { id: key, ...contact }, now);
    if (!isNew) return refuse({ reason: 'sent-already' });
    const detail = { contact: 'added' };
    await tellOrganisation(tx, context, one, { action: 'contact.change', detail });
    return ok(key);
  });
}
