import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeVcard } from './vcard.ts';

describe('a vCard', () => {
  it('says its version first and ends each line with CRLF', () => {
    expect(writeVcard([{ name: 'FN', value: { text: 'Олена Зразкова' } }])).toBe(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Олена Зразкова\r\nEND:VCARD\r\n',
    );
  });

  it('escapes what would end a value or begin a property', () => {
    const card = writeVcard([{ name: 'NOTE', value: { text: 'a;b,c\\d\r\nEND:VCARD\u0000' } }]);
    expect(card).toContain('NOTE:a\\;b\\,c\\\\d\\nEND:VCARD\r\n');
  });

  it('keeps the components of a name apart and parameters quoted where they must be', () => {
    const card = writeVcard([
      { name: 'N', value: { parts: ['Зразкова', 'Олена; «О»', '', '', ''] } },
      {
        name: 'TEL',
        parameters: { TYPE: 'work,voice', LABEL: 'a"b' },
        value: { uri: 'tel:+380670000000\r\nX:y' },
      },
    ]);
    expect(card).toContain('N:Зразкова;Олена\\; «О»;;;\r\n');
    expect(card).toContain(`TEL;TYPE="work,voice";LABEL=a'b:tel:+380670000000X:y\r\n`);
  });

  it('has no line over 75 octets, and unfolds to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const card = writeVcard([{ name: 'NOTE', value: { text } }]);
        const lines = card.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        const note = card.replace(/\r\n /g, '').split('\r\n')[2] ?? '';
        const read = note
          .slice('NOTE:'.length)
          .replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(read).toBe(
          text.replace(/\r\n|[\n\r\u2028\u2029]/g, '\n').replace(/[^\n\P{Cc}]/gu, ''),
        );
      }),
    );
  });
});
