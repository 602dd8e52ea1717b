import type { Locale } from '#platform/i18n/locales.ts';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { fieldLabel, fieldValue } from './card-field-words.ts';
import { keptCard, type TypedCard } from './card-form.tsx';
import type { OfficersDesk } from './desk-pages.ts';

interface DifferingProps {
  /** What whoever came second typed: it stays in the form. */
  readonly typed: TypedCard;
  readonly now: DeskOfficer;
  /** Whether the form has the fields of the person too. */
  readonly keeps: boolean;
}

const CONTACTS = ['phones', 'telegram', 'viber', 'whatsapp', 'signal'] as const;
const PERSON = [
  'name',
  'nameEn',
  'badgeNumber',
  'kind',
  'wordForm',
  'rank',
  'email',
  'stationId',
] as const;

/** What stands on a card now and is not what whoever came second typed. */
export function differing(
  context: OfficersDesk,
  locale: Locale,
  { typed, now, keeps }: DifferingProps,
): readonly { readonly label: string; readonly value: string }[] {
  const kept = keptCard(now);
  const fields = keeps ? [...CONTACTS, ...PERSON] : CONTACTS;
  const others = fields.filter((name) => same(typed.fields[name]) !== same(kept.fields[name]));
  const otherLanguages = typed.languages.join() !== kept.languages.join();
  const told = otherLanguages ? ([...others, 'languages'] as const) : others;
  return told.map((field) => ({
    label: fieldLabel(locale, field),
    value: fieldValue(context, locale, now, field),
  }));
}

/** A telephone typed in another way is another text; spaces alone are not. */
function same(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
