import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const PROGRAM = `
  const { registerHooks } = await import('node:module');
  const LIBRARIES = ['docx', 'hucre/xlsx', 'fflate'];
  const imported = new Set();
  // Applies to this thread only.
  registerHooks({
    resolve: (name, context, next) => {
      if (LIBRARIES.includes(name)) imported.add(name);
      return next(name, context);
    },
  });
  const platform = '${new URL('..', import.meta.url).href}';
  const { writeDocx } = await import(platform + 'docx/write-docx.ts');
  const { writeSpreadsheet } = await import(platform + 'xlsx/write-spreadsheet.ts');
  const { writeZip } = await import(platform + 'zip/write-zip.ts');

  const parts = {
    title: 'План',
    language: 'uk',
    blocks: [
      { kind: 'paragraph', text: 'Напрями', heading: 2, spacing: { before: 320 } },
      { kind: 'table', headings: ['№', 'Захід'], rows: [['1', 'Освітити дорогу']], size: 22 },
    ],
  };
  const columns = [{ heading: 'Захід', kind: 'words', width: 40 }];
  const rows = [['Освітити дорогу']];
  const files = { 'README.txt': new TextEncoder().encode('Прес-кит') };

  const beside = [
    await writeDocx(parts),
    await writeSpreadsheet({ name: 'План', columns, rows }),
    await writeZip(files),
  ];
  const importedBeside = [...imported];
  const { packDocument } = await import(platform + 'documents/pack-document.ts');
  const here = [
    await packDocument({ form: 'docx', parts }),
    await packDocument({ form: 'xlsx', parts: { name: 'План', columns, cells: rows } }),
    await packDocument({ form: 'zip', files }),
  ];
  const areSame = beside.map((document, place) => Buffer.compare(document, here[place]) === 0);
  console.log(JSON.stringify({ importedBeside, importedHere: [...imported].sort(), areSame }));
`;

// A process of its own: the tests before this one may have imported the libraries.
test('documents are packed beside the thread that answers requests, with the same bytes', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual({
    importedBeside: [],
    importedHere: ['docx', 'fflate', 'hucre/xlsx'],
    areSame: [true, true, true],
  });
});
