import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

const FORMS = [
  { separator: ',', byteOrderMark: false },
  { separator: ';', byteOrderMark: true },
] as const;

describe('a table that is written', () => {
  test.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+HYPERLINK("x")', `"'+HYPERLINK(""x"")"`],
    ['-2+A1', "'-2+A1"],
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
