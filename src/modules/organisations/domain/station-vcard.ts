import { type VcardProperty, writeVcard } from '#kernel/vcard/vcard.ts';
import type { Organisation } from './organisation.ts';

export interface StationVcard {
  readonly organisation: Organisation;
  /** In the reader's language. */
  readonly name: string;
  /** Opening hours in words. */
  readonly note: string;
  readonly address: string;
}

export function stationVcard({ organisation, name, note, address }: StationVcard): string {
  const properties: VcardProperty[] = [
    { name: 'KIND', value: { text: 'org' } },
    { name: 'UID', value: { uri: `urn:uuid:${organisation.id}` } },
    { name: 'FN', value: { text: name } },
    { name: 'ORG', value: { parts: [name] } },
    ...organisation.phones.map(
      (phone, index): VcardProperty => ({
        name: 'TEL',
        parameters: { VALUE: 'uri', TYPE: 'work', PREF: String(index + 1) },
        value: { uri: `tel:${phone}` },
      }),
    ),
    { name: 'URL', value: { uri: address } },
  ];
  if (organisation.email) properties.push({ name: 'EMAIL', value: { text: organisation.email } });
  if (organisation.address) {
    properties.push({
      name: 'ADR',
      value: { parts: ['', '', organisation.address, '', '', '', ''] },
    });
  }
  if (organisation.point) {
    const { lat, lon } = organisation.point;
    properties.push({ name: 'GEO', value: { uri: `geo:${lat},${lon}` } });
  }
  if (note !== '') properties.push({ name: 'NOTE', value: { text: note } });
  return writeVcard(properties);
}
