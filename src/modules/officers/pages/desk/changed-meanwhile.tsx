import type { Locale } from '../../../../platform/i18n/locales.ts';
import { Notice } from '../../../../ui/components/notice.tsx';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { fieldLabel, fieldValue } from './card-field-words.ts';
import { keptCard, type TypedCard } from './card-form.tsx';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

interface ChangedMeanwhileProps {
  readonly context: OfficersDesk;
  readonly locale: Locale;
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

/** Two people had the card open. The second one is told what stands there now, and decides. */
export function ChangedMeanwhile({ context, locale, typed, now, keeps }: ChangedMeanwhileProps) {
  const t = officersDeskText.in(locale);
  const kept = keptCard(now);
  const fields = keeps ? [...CONTACTS, ...PERSON] : CONTACTS;
  const differing = fields.filter((name) => same(typed.fields[name]) !== same(kept.fields[name]));
  const otherLanguages = typed.languages.join() !== kept.languages.join();
  const told = otherLanguages ? ([...differing, 'languages'] as const) : differing;
  return (
    <Notice tone="warning" title={t('conflict')} live>
      <p>{t('conflict.text')}</p>
      <ul>
        {told.map((field) => (
          <li key={field}>
            <b>{fieldLabel(locale, field)}:</b> {fieldValue(context, locale, now, field) || '—'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** A telephone typed in another way is another text; spaces alone are not. */
function same(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
