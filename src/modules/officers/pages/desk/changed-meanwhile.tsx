import { languageName } from '../../../../platform/i18n/languages.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { Notice } from '../../../../ui/components/notice.tsx';
import type { DeskOfficer } from '../../domain/desk-officer.ts';
import { MESSENGER_NAMES } from '../../domain/messenger-address.ts';
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
type Compared = (typeof CONTACTS)[number] | (typeof PERSON)[number];

/** Two people had the card open. The second one is told what stands there now, and decides. */
export function ChangedMeanwhile({ context, locale, typed, now, keeps }: ChangedMeanwhileProps) {
  const t = officersDeskText.in(locale);
  const labels = labelsIn(locale);
  const kept = keptCard(now);
  const fields = keeps ? [...CONTACTS, ...PERSON] : CONTACTS;
  const differing = fields.filter((name) => same(typed.fields[name]) !== same(kept.fields[name]));
  const speaks = (codes: readonly string[]) =>
    codes.map((code) => languageName(locale, code)).join(', ');
  const otherLanguages = typed.languages.join() !== kept.languages.join();
  return (
    <Notice tone="warning" title={t('conflict')} live>
      <p>{t('conflict.text')}</p>
      <ul>
        {differing.map((name) => (
          <li key={name}>
            <b>{labels[name]}:</b> {shown(context, locale, now, name) || '—'}
          </li>
        ))}
        {otherLanguages && (
          <li>
            <b>{t('card.languages')}:</b> {speaks(kept.languages) || '—'}
          </li>
        )}
      </ul>
    </Notice>
  );
}

function labelsIn(locale: Locale): Readonly<Record<Compared, string>> {
  const t = officersDeskText.in(locale);
  return {
    ...MESSENGER_NAMES,
    phones: t('card.phones'),
    name: t('card.name'),
    nameEn: t('card.name-en'),
    badgeNumber: t('card.badge'),
    kind: t('card.kind'),
    wordForm: t('card.form'),
    rank: t('card.rank'),
    email: t('card.email'),
    stationId: t('card.station'),
  };
}

function shown(context: OfficersDesk, locale: Locale, now: DeskOfficer, name: Compared): string {
  const t = officersDeskText.in(locale);
  if (name === 'kind') return t(`kind.${now.kind}`);
  if (name === 'wordForm') return t(`card.form.${now.wordForm}`);
  if (name === 'stationId') return stationName(context, locale, now);
  return (keptCard(now).fields[name] ?? '').replaceAll('\n', ', ');
}

function stationName({ organisations }: OfficersDesk, locale: Locale, now: DeskOfficer): string {
  const station = now.stationId && organisations.get(now.stationId);
  return station ? nameIn(locale, station) : '';
}

/** A telephone typed in another way is another text; spaces alone are not. */
function same(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
