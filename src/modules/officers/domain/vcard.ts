import { type VcardProperty, writeVcard } from '#kernel/vcard/vcard.ts';
import type { Officer } from './officer.ts';
import { personName } from './person-name.ts';

/** What a telephone keeps of an officer. Words come in the reader's language. */
export interface OfficerVcard {
  readonly officer: Pick<Officer, 'id' | 'phones' | 'email' | 'languages'>;
  readonly name: string;
  /** «поліцейська офіцерка громади · жетон 0012345» */
  readonly title: string;
  /** The station, then the beat. */
  readonly organisation: readonly string[];
  /** Receptions, one a line. */
  readonly note: string;
  readonly address: string;
  readonly photoAddress: string | undefined;
  readonly changedAt: Temporal.Instant;
}

export function officerVcard(card: OfficerVcard): string {
  const { family, given, patronymic } = personName(card.name);
  const properties: VcardProperty[] = [
    { name: 'KIND', value: { text: 'individual' } },
    { name: 'UID', value: { uri: `urn:uuid:${card.officer.id}` } },
    { name: 'FN', value: { text: card.name } },
    { name: 'N', value: { parts: [family, given, patronymic, '', ''] } },
    { name: 'TITLE', value: { text: card.title } },
    ...card.officer.phones.map(telephone),
    ...card.officer.languages.map(
      (code): VcardProperty => ({ name: 'LANG', value: { text: code } }),
    ),
  ];
  if (card.officer.email) {
    properties.push({
      name: 'EMAIL',
      parameters: { TYPE: 'work' },
      value: { text: card.officer.email },
    });
  }
  if (card.organisation.length > 0) {
    properties.push({ name: 'ORG', value: { parts: card.organisation } });
  }
  if (card.note !== '') properties.push({ name: 'NOTE', value: { text: card.note } });
  if (card.photoAddress) {
    properties.push({
      name: 'PHOTO',
      parameters: { MEDIATYPE: 'image/jpeg' },
      value: { uri: card.photoAddress },
    });
  }
  properties.push(
    { name: 'URL', value: { uri: card.address } },
    { name: 'REV', value: { text: basicTime(card.changedAt) } },
  );
  return writeVcard(properties);
}

function telephone(phone: string, index: number): VcardProperty {
  return {
    name: 'TEL',
    parameters: { VALUE: 'uri', TYPE: 'work', PREF: String(index + 1) },
    value: { uri: `tel:${phone}` },
  };
}

/** `20261125T100000Z`: REV takes the basic form only (RFC 6350, 4.3.5). */
function basicTime(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
