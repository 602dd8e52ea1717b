import type { Locale } from '#platform/i18n/locales.ts';
import { AREA_KINDS } from '../domain/area.ts';
import type { BeatsRefusal } from '../domain/beats/beats-refusal.ts';
import type { FileRefusal, Note } from '../domain/import/report.ts';
import { areasText } from '../messages/index.ts';

/** What is said on the command line with a flag is said here with a field. */
const OWN_NOTES = ['kind-unknown'] as const;
const OWN_REFUSALS = [
  'name-property-unknown',
  'code-property-unknown',
  'name-property-missing',
  'columns-missing',
  'boundary-missing',
  'group-without-position',
  'beat-names-equal',
  'group-empty',
  'slug-taken',
  'group-area-unknown',
] as const;

export function noteWords(locale: Locale, { code, values }: Note): string {
  const t = areasText.in(locale);
  const own = OWN_NOTES.find((known) => known === code);
  if (own) return t(`desk.note.${own}`, values);
  const kind = AREA_KINDS.find((known) => known === values['kind']);
  return t(`note.${code}`, kind ? { ...values, kind: t(`kind.${kind}`) } : values);
}

export function refusalWords(locale: Locale, { code, values }: FileRefusal | BeatsRefusal): string {
  const t = areasText.in(locale);
  const own = OWN_REFUSALS.find((known) => known === code);
  return own ? t(`desk.refusal.${own}`, values) : t(`refusal.${code}`, values);
}
