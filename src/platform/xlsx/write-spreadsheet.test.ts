import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { type SpreadsheetCell, writeSpreadsheet } from './write-spreadsheet.ts';

const written = async (rows: readonly (readonly SpreadsheetCell[])[]) => {
  const bytes = await writeSpreadsheet({
    name: 'Повідомлення',
    columns: [
      { heading: 'Надійшло', kind: 'moment', width: 18 },
      { heading: 'Що пишуть', kind: 'words', width: 60 },
      { heading: 'Скільки', kind: 'number', width: 10 },
    ],
    rows,
  });
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const [read] = (await readXlsx(bytes)).sheets;
  return { sheet, name: read?.name, rows: read?.rows ?? [] };
};

const AT = Temporal.PlainDateTime.from('2026-11-25T10:02');

test('a moment is a date, a figure a number, and what is not there an empty cell, under headings that stay', async () => {
  const { sheet, name, rows } = await written([[AT, undefined, 5]]);
  expect(name).toBe('Повідомлення');
  expect(rows).toEqual([
    ['Надійшло', 'Що пишуть', 'Скільки'],
    [new Date('2026-11-25T10:02Z'), null, 5],
  ]);
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
  expect(sheet).toContain('<col min="2" max="2" width="60"');
});

test('whatever a text says, it is a text and is read as it was written', async () => {
  const texts = [
    `=cmd|' /C calc'!A0`,
    '+380670000000',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '0123456',
    '<script>&"',
    '_x0041_',
    ' перший рядок\nдругий 🙂',
  ];
  const { sheet, rows } = await written(texts.map((text) => [AT, text, undefined]));
  expect(rows.slice(1).map(([, text]) => text)).toEqual(texts);
  expect(sheet).not.toContain('<f>');
});

test('what no workbook may hold is left out, and no text is longer than a cell', async () => {
  const hostile = ['\r=1', 'a\ud800b', 'x\0y\u0001z', 'один\r\nдва', `${'я'.repeat(32_765)}🙂🙂`];
  const { sheet, rows } = await written(hostile.map((text) => [AT, text, undefined]));
  const read = rows.slice(1).map(([, text]) => text);
  expect(read.slice(0, 4)).toEqual(['=1', 'a\ufffdb', 'xyz', 'один\nдва']);
  expect(read[4]).toBe(`${'я'.repeat(32_765)}…`);
  expect(sheet.isWellFormed()).toBe(true);
  const [, long] = (await written([[AT, 'я'.repeat(40_000), undefined]])).rows[1] ?? [];
  expect(long).toBe(`${'я'.repeat(32_766)}…`);
});
