import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { spreadsheetForm, writeTable } from './write-table.ts';

const FORMS = [
  { separator: ',', byteOrderMark: false },
  { separator: ';', byteOrderMark: true },
] as const;

/** Splits cells as a spreadsheet does that is set to this separator. */
function cellsAt(separator: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.split(separator));
}

describe('a table that is written', () => {
  test.each([';', ',', '\t'])(
    'begins no formula in a spreadsheet that splits at %j',
    (separator) => {
      const rows = [
        ['x', 'a;=HYPERLINK(1)', 'b,@SUM(1)', 'c\n-2+cmd|x', 'd\t+HYPERLINK(1)', '=1+1'],
      ];
      for (const form of FORMS) {
        for (const cell of cellsAt(separator, writeTable({ headings: ['a'], rows }, form))) {
          expect(cell.replace(/^"+/, '')).not.toMatch(/^[=+\-@]/);
        }
      }
    },
  );

  test('opens by itself where cells end with a semicolon, and where they end with a comma', () => {
    expect([spreadsheetForm('uk').separator, spreadsheetForm('en').separator]).toEqual([';', ',']);
  });

  test.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+HYPERLINK("x")', `"'+HYPERLINK(""x"")"`],
    ['-2+A1', "'-2+A1"],
    ['тут;=cmd|calc', "тут;'=cmd|calc"],
    ['тут;"=1+1', `"тут;""'=1+1"`],
    ['тут\n@SUM(A1)', `"тут\n'@SUM(A1)"`],
    ['067 000 00 00, +380670000000', '"067 000 00 00, +380670000000"'],
    ['+380670000000', '+380670000000'],
    ['-4.5', '-4.5'],
    ['вул. Миру, 4', '"вул. Миру, 4"'],
    ['«Мрія»', '«Мрія»'],
  ])('has %j in it as %s', (cell, written) => {
    expect(writeTable({ headings: ['a'], rows: [[cell]] })).toBe(`a\r\n${written}\r\n`);
  });

  test.each(FORMS)('is read back as it was: %j', (form) => {
    // Everything that a cell may stumble over, and letters between.
    const signs = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      ';',
      ',',
      '"',
      '\n',
      '\t',
      ' ',
      'a',
      'я',
      '1',
    );
    const cell = fc
      .string({ unit: signs, minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = writeTable({ headings: ['one', 'two'], rows }, form);
        const read = readTable(new TextEncoder().encode(text));
        expect(read.ok && read.value.rows.map(({ values }) => values)).toEqual(rows);
      }),
    );
  });
});
