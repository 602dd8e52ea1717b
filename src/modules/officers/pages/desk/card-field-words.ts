import { languageName } from '#platform/i18n/languages.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { formatPhone } from '#platform/i18n/phones.ts';
import type { CardField, CardFields } from '../../domain/card-fields.ts';
import { MESSENGER_NAMES } from '../../domain/messenger-address.ts';
import type { OfficersDesk } from './desk-pages.ts';
import { officersDeskText } from './messages/index.ts';

export function fieldLabel(locale: Locale, field: CardField): string {
  const t = officersDeskText.in(locale);
  const labels: Readonly<Record<CardField, string>> = {
    ...MESSENGER_NAMES,
    phones: t('card.phones'),
    languages: t('card.languages'),
    name: t('card.name'),
    nameEn: t('card.name-en'),
    badgeNumber: t('card.badge'),
    kind: t('card.kind'),
    wordForm: t('card.form'),
    rank: t('card.rank'),
    email: t('card.email'),
    stationId: t('card.station'),
  };
  return labels[field];
}

/** What stands in a field of a card, for whoever compares two of them; empty where nothing does. */
export function fieldValue(
  { organisations }: Pick<OfficersDesk, 'organisations'>,
  locale: Locale,
  card: CardFields,
  field: CardField,
): string {
  const t = officersDeskText.in(locale);
  const { messengers, phones, languages, stationId } = card;
  const station = stationId && organisations.get(stationId);
  const values: Readonly<Record<CardField, string | undefined>> = {
    ...NO_MESSENGERS,
    ...messengers,
    phones: phones.map(formatPhone).join(', '),
    languages: languages.map((code) => languageName(locale, code)).join(', '),
    name: card.name,
    nameEn: card.nameEn,
    badgeNumber: card.badgeNumber,
    kind: t(`kind.${card.kind}`),
    wordForm: t(`card.form.${card.wordForm}`),
    rank: card.rank,
    email: card.email,
    stationId: station && nameIn(locale, station),
  };
  return values[field] ?? '';
}

const NO_MESSENGERS = { telegram: '', viber: '', whatsapp: '', signal: '' };
