import { describe, expect, it } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import { officerVcard, type OfficerVcard } from './vcard.ts';

const id = parseId<'officer'>('0b5a7300-0000-4000-8000-000000000001');
if (!id) throw new Error('not an id');

const CARD: OfficerVcard = {
  officer: {
    id,
    phones: ['+380670000000', '+380670000001'],
    email: 'zrazkova@example.org',
    languages: ['uk', 'ro'],
  },
  name: 'Зразкова Олена Петрівна',
  title: 'поліцейська офіцерка громади · жетон 0012345',
  organisation: ['Татарбунарське відділення поліції', 'Дільниця Білолісся'],
  note: 'Середа, 14:00–17:00: Білолісся, старостат, вул. Миру, 4\nЧетвер, 9:00–12:00: Струмок, бібліотека',
  address: 'https://poruch.example/officer/olena-zrazkova',
  photoAddress: undefined,
  changedAt: Temporal.Instant.from('2026-11-03T10:00:00.123Z'),
};

const unfolded = (card: OfficerVcard) => officerVcard(card).replace(/\r\n /g, '').split('\r\n');

describe('the card saved to a telephone', () => {
  it('names the officer, the telephones in their order, and the station', () => {
    expect(unfolded(CARD)).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      'UID:urn:uuid:0b5a7300-0000-4000-8000-000000000001',
      'FN:Зразкова Олена Петрівна',
      'N:Зразкова;Олена;Петрівна;;',
      'TITLE:поліцейська офіцерка громади · жетон 0012345',
      'TEL;VALUE=uri;TYPE=work;PREF=1:tel:+380670000000',
      'TEL;VALUE=uri;TYPE=work;PREF=2:tel:+380670000001',
      'LANG:uk',
      'LANG:ro',
      'EMAIL;TYPE=work:zrazkova@example.org',
      'ORG:Татарбунарське відділення поліції;Дільниця Білолісся',
      'NOTE:Середа\\, 14:00–17:00: Білолісся\\, старостат\\, вул. Миру\\, 4\\nЧетвер\\, 9:00–12:00: Струмок\\, бібліотека',
      'URL:https://poruch.example/officer/olena-zrazkova',
      'REV:20261103T100000Z',
      'END:VCARD',
      '',
    ]);
  });

  it('leaves out what is not known, and shows a photograph by its address', () => {
    const bare = unfolded({
      ...CARD,
      officer: { ...CARD.officer, email: undefined, phones: [], languages: [] },
      organisation: [],
      note: '',
      photoAddress: 'https://poruch.example/officer/olena-zrazkova/photo',
    }).join('\n');
    expect(bare).not.toMatch(/^(?:EMAIL|TEL|ORG|NOTE|LANG)/m);
    expect(bare).toContain(
      'PHOTO;MEDIATYPE=image/jpeg:https://poruch.example/officer/olena-zrazkova/photo',
    );
  });

  it('has no line longer than 75 octets, and no property that a name smuggles in', () => {
    const hostile = officerVcard({ ...CARD, name: 'Олена\r\nTEL:+1;Зразкова,'.repeat(10) });
    expect(hostile.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(hostile).not.toMatch(/^TEL:\+1/m);
  });
});
