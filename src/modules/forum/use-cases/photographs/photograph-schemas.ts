import { z } from 'zod';
import { newIdSchema, seenSchema } from '#platform/http/form-schemas.ts';
import { formDay, formLine, formOpenDay, needed } from '#platform/http/form-texts.ts';
import {
  CHILDREN,
  CONSENT_WAYS,
  CONSENTS,
  faultsOf,
  LICENCES,
  MAX_PHOTOGRAPH_LENGTHS,
  type PhotographFault,
  type PhotographSaid,
  type TypedConsentNote,
} from '../../domain/photographs/photograph.ts';

const said = z.strictObject({
  author: needed(formLine(MAX_PHOTOGRAPH_LENGTHS.author), 'author-missing'),
  licence: z.enum(LICENCES, { error: 'licence-missing' }),
  terms: formLine(MAX_PHOTOGRAPH_LENGTHS.terms),
  captionUk: needed(formLine(MAX_PHOTOGRAPH_LENGTHS.caption), 'caption-missing'),
  captionEn: formLine(MAX_PHOTOGRAPH_LENGTHS.caption),
  altUk: needed(formLine(MAX_PHOTOGRAPH_LENGTHS.alt), 'alt-missing'),
  altEn: formLine(MAX_PHOTOGRAPH_LENGTHS.alt),
  takenOn: formDay,
  place: formLine(MAX_PHOTOGRAPH_LENGTHS.place),
  consent: z.enum(CONSENTS, { error: 'consent-missing' }),
  consentHow: z.enum(['', ...CONSENT_WAYS], { error: 'how-missing' }).default(''),
  consentBy: formLine(MAX_PHOTOGRAPH_LENGTHS.notedBy),
  consentOn: formOpenDay,
  children: z.enum(CHILDREN, { error: 'children-missing' }),
  parentsNote: formLine(MAX_PHOTOGRAPH_LENGTHS.parentsNote),
});

/** Beside which field each is said. */
const FIELD_OF_FAULT = {
  'terms-missing': 'terms',
  'how-missing': 'consentHow',
  'noted-by-missing': 'consentBy',
  'consent-day-missing': 'consentOn',
  'children-recognised': 'children',
  'parents-missing': 'parentsNote',
} as const satisfies Record<PhotographFault, string>;

type Typed = z.output<typeof said>;

function read<More extends object>(typed: Typed & More, issues: z.RefinementCtx) {
  const { captionUk, captionEn, altUk, altEn, consentHow, consentBy, consentOn, ...rest } = typed;
  const note = { how: consentHow || undefined, notedBy: consentBy, on: consentOn };
  const caption = { uk: captionUk, en: captionEn };
  const alt = { uk: altUk, en: altEn };
  for (const message of faultsOf({ ...rest, caption, alt, note })) {
    issues.addIssue({ code: 'custom', message, path: [FIELD_OF_FAULT[message]] });
  }
  return { ...rest, caption, alt, agreed: agreedOf(rest.consent, note) };
}

function agreedOf(
  consent: PhotographSaid['consent'],
  { how, notedBy, on }: TypedConsentNote,
): PhotographSaid['agreed'] {
  return consent === 'agreed' && how && on ? { how, notedBy, on } : undefined;
}

/** The one description of the form of a new photograph, and of one that is there. */
export const addingSchema = said.extend({ id: newIdSchema<'photograph'>() }).transform(read);
export const ADDING_FIELDS = ['photo', 'id', ...Object.keys(said.shape)];
export const changingSchema = said.extend({ seenAt: seenSchema }).transform(read);
export const CHANGING_FIELDS = ['seenAt', ...Object.keys(said.shape)];

/** Why one is taken away: whoever is in it does not agree any more, or it was put up by mistake. */
export const REMOVALS = ['taken-back', 'mistake'] as const;
export const removingSchema = z.strictObject({ why: z.enum(REMOVALS, { error: 'why-missing' }) });
export const REMOVING_FIELDS = Object.keys(removingSchema.shape);
