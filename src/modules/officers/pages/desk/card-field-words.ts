import { languageName } from '../../../../platform/i18n/languages.ts';
import type { Locale } from '../../../../platform/i18n/locales.ts';
import { nameIn } from '../../../../platform/i18n/name-in.ts';
import { formatPhone } from '../../../../platform/i18n/phones.ts';
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
  switch (field) {
    case 'phones':
      return card.phones.map(formatPhone).join(', ');
    case 'languages':
      return card.languages.map((code) => languageName(locale, code)).join(', ');
    case 'kind':
      return t(`kind.${card.kind}`);
    case 'wordForm':
      return t(`card.form.${card.wordForm}`);
    case 'stationId': {
      const station = card.stationId && organisations.get(card.stationId);
      return station ? nameIn(locale, station) : '';
    }
    case 'telegram':
    case 'viber':
    case 'whatsapp':
    case 'signal':
      return card.messengers[field] ?? '';
    default:
      return card[field] ?? '';
  }
}
