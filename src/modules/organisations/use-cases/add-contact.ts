import { z } from 'zod';
import { type Id, newId, type OrganisationId } from '../../../kernel/ids.ts';
import { parsePhone } from '../../../kernel/phone/parse-phone.ts';
import { type Result, ok } from '../../../kernel/result.ts';
import { parseEmail } from '../../../kernel/text/parse-email.ts';
import { plainText } from '../../../kernel/text/plain-text.ts';
import { recordEntry } from '../../audit/index.ts';
import type { ContextWithAreas } from '../domain/context-with-areas.ts';
import { saveContact } from '../storage/contacts.ts';
import { onOrganisation } from './on-organisation.ts';

const LONGEST = 200;

const line = z.string().transform((text, issues): string => {
  const plain = plainText(text.replaceAll(/\s+/g, ' '), LONGEST);
  if (plain.ok) return plain.value;
  issues.addIssue({
    code: 'custom',
    message: plain.refusal === 'too-long' ? 'text-too-long' : 'text-unreadable',
  });
  return z.NEVER;
});

/** Empty: not known. */
function optional(parse: (text: string) => string | undefined, problem: string) {
  return z.string().transform((text, issues): string | undefined => {
    if (text.trim() === '') return undefined;
    const parsed = parse(text);
    if (parsed === undefined) issues.addIssue({ code: 'custom', message: problem });
    return parsed ?? z.NEVER;
  });
}

export const contactSchema = z.strictObject({
  name: line.refine((name) => name !== '', { error: 'name-missing' }),
  post: line,
  phone: optional(parsePhone, 'phone-unreadable'),
  email: optional(parseEmail, 'email-unreadable'),
});
export type AddContact = z.output<typeof contactSchema>;

/** Somebody speaks for an organisation from now on. */
export async function addContact(
  context: ContextWithAreas,
  organisation: OrganisationId,
  contact: AddContact,
): Promise<Result<Id<'contact'>, 'absent'>> {
  const { clock, random } = context.platform;
  return await onOrganisation(context, organisation, async (tx) => {
    const id = newId<'contact'>(random);
    await saveContact(tx, organisation, { id, ...contact }, clock.now());
    await recordEntry(tx, clock, random, {
      actor: context.actor,
      action: 'organisation.change',
      thing: { kind: 'organisation', id: organisation },
      detail: { contact: 'added' },
    });
    return ok(id);
  });
}
