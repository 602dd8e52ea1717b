import { z } from 'zod';
import { parseEmail } from '#kernel/text/parse-email.ts';
import { newIdSchema, seenSchema } from '#platform/http/form-schemas.ts';
import { formLine, needed } from '#platform/http/form-texts.ts';
import {
  contactFaultOf,
  MAX_CONTACT_LENGTHS,
  PRESS_LANGUAGES,
  TYPED_SOURCES,
} from '../../domain/press-list/press-contact.ts';

const said = z.strictObject({
  name: formLine(MAX_CONTACT_LENGTHS.name),
  outlet: needed(formLine(MAX_CONTACT_LENGTHS.outlet), 'outlet-missing'),
  phone: formLine(MAX_CONTACT_LENGTHS.phone),
  language: z.enum(PRESS_LANGUAGES, { error: 'language-missing' }),
  topics: formLine(MAX_CONTACT_LENGTHS.topics),
  sourceNote: formLine(MAX_CONTACT_LENGTHS.sourceNote),
});

const FIELD_OF_FAULT = {
  'name-missing': 'name',
  'name-of-newsroom': 'name',
  'page-missing': 'sourceNote',
} as const;

/** The one description of the form of somebody new. */
export const addingContactSchema = said
  .extend({
    id: newIdSchema<'press-contact'>(),
    email: formLine(MAX_CONTACT_LENGTHS.email).transform((typed, issues): string => {
      const found = parseEmail(typed);
      if (found !== undefined) return found;
      const message = typed === '' ? 'email-missing' : 'email-unreadable';
      issues.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
    source: z.enum(TYPED_SOURCES, { error: 'source-missing' }),
  })
  .superRefine((typed, issues) => {
    const message = contactFaultOf(typed.source, typed);
    if (message) issues.addIssue({ code: 'custom', message, path: [FIELD_OF_FAULT[message]] });
  });
export const ADDING_CONTACT_FIELDS = ['id', 'email', 'source', ...Object.keys(said.shape)];

/** And of somebody who is there: the address stays, since its owner said yes to that one. */
export const changingContactSchema = said.extend({ seenAt: seenSchema });
export const CHANGING_CONTACT_FIELDS = Object.keys(changingContactSchema.shape);

/** What the link of a letter does. Mailboxes that leave for their owner send a field of their own (RFC 8058). */
export const LINK_FIELDS = ['go', 'List-Unsubscribe'];
