import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readNamedTable } from './read-named-table.ts';
import { readTable } from './read-table.ts';

const TEXT = 'Жетон;Імʼя;Прийом\n0012345;Олена Зразкова;пн 9–12 старостат\n';
const bytes = (text: string, encoding = 'utf8') => new Uint8Array(iconv.encode(text, encoding));

describe('a table that somebody saved', () => {
  it.each([
    ['utf-8', bytes(TEXT)],
    ['utf-8', bytes(`\ufeff${TEXT}`)],
    ['utf-16', new Uint8Array([0xff, 0xfe, ...iconv.encode(TEXT, 'utf-16le')])],
    ['windows-1251', bytes(TEXT.replace('ʼ', "'"), 'windows-1251')],
  ])('is read in %s', (encoding, file) => {
    const table = readTable(file);
    expect(table).toMatchObject({ ok: true, value: { encoding, delimiter: ';' } });
    expect(table.ok && table.value.rows).toEqual([
      { line: 2, values: ['0012345', 'Олена Зразкова', 'пн 9–12 старостат'] },
    ]);
  });

  it.each([
    [',', 'a,b\n1,2'],
    ['\t', 'a\tb\n1\t2'],
    [';', '"x,y,z";b\n1;2'],
  ])('is divided by %j', (delimiter, text) => {
    expect(readTable(bytes(text))).toMatchObject({ ok: true, value: { delimiter } });
  });

  it('counts the line where a row begins, blank rows and lines within cells included', () => {
    const table = readTable(bytes('a;b\r\n\r\n1;"x\r\ny"\r\n;;\r\n2;z\r\n"3";"p\n\nq"\n4;'));
    expect(table.ok && table.value.rows.map(({ line, values }) => `${line} ${values[0]}`)).toEqual([
      '3 1',
      '6 2',
      '7 3',
      '10 4',
    ]);
  });

  it.each([
    ['file-empty', new Uint8Array()],
    ['file-empty', bytes('\n\n  \n')],
    ['file-not-text', bytes('PK\u0003\u0004')],
    ['file-not-text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['file-not-text', bytes('a;b\n1;\u0000')],
    ['quote-not-closed', bytes('a;b\n1;2\n"3;4\n5;6')],
    ['file-too-big', new Uint8Array(33 * 1024 * 1024)],
  ])('is refused as %s', (reason, file) => {
    expect(readTable(file)).toMatchObject({ ok: false, refusal: { reason } });
  });

  it.each([
    [
      'file-damaged',
      3,
      [...bytes('назва;код\nБалта;1\nТатарбу'), 0xd0, ...bytes('нари;2\nКілія;3')],
    ],
    ['file-damaged', 1, [...bytes('Татарбунари;Білолісся;Струмок'), 0xff]],
    ['row-too-long', 3, bytes('name,address\nA,B\nC,вул. Шкільна, 5')],
    ['row-too-long', 4, bytes('a;b\n"1\n";2\n3;4;5')],
    ['cell-too-long', 3, bytes(`a;b\n1;${'x'.repeat(20_000)}\n3;${'x'.repeat(20_001)}`)],
    ['cell-too-long', 1, bytes(`a;${'x'.repeat(20_001)}\n1;2`)],
    ['quote-not-closed', 3, bytes('a;b\n1;2\n"3;4\n5;6')],
    ['file-too-big', 2, bytes(`a;b\n1;${'x'.repeat(1_500_000)}`)],
    ['file-too-big', 1, bytes('a;'.repeat(200_000))],
    ['file-too-big', 500_002, bytes(`a;b\n${'1;2\n'.repeat(500_001)}`)],
  ])('is refused as %s, with the line', (reason, line, file) => {
    const table = readTable(Uint8Array.from(file));
    expect(table).toMatchObject({ ok: false, refusal: { reason } });
    expect(!table.ok && table.refusal.line).toBe(line);
  });

  it.each([
    ['blank cells beyond the headings', 'a;b\n1;2;;;\n'],
    ['fewer cells than headings', 'a;b\n1\n'],
    ['a formula, which is only text here', 'a;b\n=HYPERLINK("x");-1\n'],
    [
      '«Рівне» and «Сєверинівка» in Windows-1251, whose bytes look like UTF-8 here and there',
      'Рівне;Сєверинівка\nа;б',
    ],
  ])('is taken with %s', (_what, text) => {
    expect(readTable(new Uint8Array(iconv.encode(text, 'windows-1251')))).toMatchObject({
      ok: true,
    });
  });

  it('keeps a formula as it stands', () => {
    const table = readTable(bytes('a;b\n=1+1;+380501234567'));
    expect(table.ok && table.value.rows[0]?.values).toEqual(['=1+1', '+380501234567']);
  });

  it('reads 100,000 rows in a moment', () => {
    const started = process.threadCpuUsage();
    const table = readTable(
      bytes(`a;b;c\n${'0012345;Олена Зразкова;старостат\n'.repeat(100_000)}`),
    );
    expect(table.ok && table.value.rows.length).toBe(100_000);
    expect(process.threadCpuUsage(started).user).toBeLessThan(5_000_000);
  });
});

const NAMES = { name: ['name', 'назва'], lat: ['lat'], phone: ['phone'] } as const;

describe('a table whose columns have names', () => {
  it('may be a list of objects, each with what it has', () => {
    const file = {
      name: 'offices.json',
      bytes: bytes('[{"name":"A","lat":46.5,"x":true},{"name":"B","phone":null}]'),
    };
    expect(readNamedTable(file, NAMES, ['name'])).toEqual({
      ok: true,
      value: {
        rows: [
          { line: 1, cells: { name: 'A', lat: '46.5', phone: '' } },
          { line: 2, cells: { name: 'B', lat: '', phone: '' } },
        ],
        columns: new Set(['name', 'lat', 'phone']),
        unknown: [{ line: 1, column: undefined, reason: 'column-unknown', value: 'x' }],
      },
    });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"name":"A"}',
    '[{"name":{"$ne":1}}]',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    '[["name"],["A"]]',
  ])('is refused when it is no such list: %.30s', (text) => {
    expect(readNamedTable({ name: 'x.JSON', bytes: bytes(text) }, NAMES, ['name'])).toEqual({
      ok: false,
      refusal: { reason: 'file-not-json' },
    });
  });

  it('is no list of items that name their cells all differently', () => {
    const items = Array.from({ length: 501 }, (_, index) => ({ name: 'A', [`x${index}`]: 1 }));
    const file = { name: 'x.json', bytes: bytes(JSON.stringify(items)) };
    expect(readNamedTable(file, NAMES, ['name'])).toEqual({
      ok: false,
      refusal: { reason: 'file-too-big' },
    });
  });

  it('names the columns that it must have', () => {
    const file = { name: 'x.csv', bytes: bytes('назва;щось\nA;1') };
    expect(readNamedTable(file, NAMES, ['name', 'lat', 'phone'])).toEqual({
      ok: false,
      refusal: {
        reason: 'columns-missing',
        columns: [
          { column: 'lat', headings: ['lat'] },
          { column: 'phone', headings: ['phone'] },
        ],
      },
    });
  });
});
