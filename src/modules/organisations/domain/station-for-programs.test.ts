import { describe, expect, it } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import type { Organisation } from './organisation.ts';
import { stationJsonLd } from './station-json-ld.ts';
import { stationVcard } from './station-vcard.ts';

const id = parseId<'organisation'>('0b5a7300-0000-4000-8000-000000000001');
if (!id) throw new Error('not an id');

const STATION: Organisation = {
  id,
  kind: 'station',
  slug: 'zrazkovyi-viddil',
  name: 'Зразковий відділ',
  nameEn: undefined,
  areaId: undefined,
  address: 'вул. Вигадана, 1, кв. 2',
  point: { lat: 45.84, lon: 29.61 },
  phones: ['+380484400000', '102'],
  email: undefined,
  website: undefined,
  openingHours: [{ weekdays: [1, 2], from: '09:00', to: '24:00', allDay: false }],
  about: undefined,
  aboutEn: undefined,
  checkedOn: undefined,
};
const URL_OF_IT = 'https://poruch.test/station/zrazkovyi-viddil';

describe('a station saved to a telephone', () => {
  it('has its numbers in their order, its place and its hours', () => {
    const card = stationVcard({
      organisation: STATION,
      name: STATION.name,
      note: 'пн–вт 9:00–24:00',
      address: URL_OF_IT,
    });
    expect(card.replace(/\r\n /g, '').split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'UID:urn:uuid:0b5a7300-0000-4000-8000-000000000001',
      'FN:Зразковий відділ',
      'ORG:Зразковий відділ',
      'TEL;VALUE=uri;TYPE=work;PREF=1:tel:+380484400000',
      'TEL;VALUE=uri;TYPE=work;PREF=2:tel:102',
      `URL:${URL_OF_IT}`,
      'ADR:;;вул. Вигадана\\, 1\\, кв. 2;;;;',
      'GEO:geo:45.84,29.61',
      'NOTE:пн–вт 9:00–24:00',
      'END:VCARD',
      '',
    ]);
  });
});

describe('a station told to search engines', () => {
  it('has what is known, and hours that schema.org can say', () => {
    expect(stationJsonLd(STATION, STATION.name, URL_OF_IT)).toMatchObject({
      '@type': 'PoliceStation',
      telephone: '+380484400000',
      address: { '@type': 'PostalAddress', addressCountry: 'UA' },
      geo: { latitude: 45.84, longitude: 29.61 },
      openingHoursSpecification: [
        {
          dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'],
          opens: '09:00',
          closes: '23:59',
        },
      ],
    });
  });

  it('is not said to be closed for ever when its hours are not known', () => {
    const text = JSON.stringify(stationJsonLd({ ...STATION, openingHours: [] }, 'x', URL_OF_IT));
    expect(text).not.toContain('openingHours');
  });
});
