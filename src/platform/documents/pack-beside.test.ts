import { afterEach, expect, test, vi } from 'vitest';
import type { DocxParts } from '../docx/docx-parts.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeSpreadsheet } from '../xlsx/write-spreadsheet.ts';
import { writeZip } from '../zip/write-zip.ts';

/** Mocked on this thread only: what is packed in another thread uses the real ones. */
const LIBRARIES = ['docx', 'hucre/xlsx', 'fflate'];

const parts: DocxParts = {
  title: 'План',
  language: 'uk',
  blocks: [
    { kind: 'paragraph', text: 'Напрями', heading: 2, spacing: { before: 320 } },
    { kind: 'table', headings: ['№', 'Захід'], rows: [['1', 'Освітити дорогу']], size: 22 },
  ],
};
const spreadsheet = {
  name: 'План',
  columns: [{ heading: 'Захід', kind: 'words', width: 40 }],
  rows: [['Освітити дорогу']],
} as const;
const files = { 'README.txt': new TextEncoder().encode('Прес-кит') };

afterEach(() => {
  for (const library of LIBRARIES) vi.doUnmock(library);
  vi.resetModules();
});

test('documents are packed beside the thread that answers requests, with the same bytes', async () => {
  const { packDocument } = await import('./pack-document.ts');
  const { columns, name, rows } = spreadsheet;
  const cells = rows.map((row) => [...row]);
  const here = [
    await packDocument({ form: 'docx', parts }),
    await packDocument({ form: 'xlsx', parts: { name, columns, cells } }),
    await packDocument({ form: 'zip', files }),
  ];
  vi.resetModules();
  for (const library of LIBRARIES) {
    vi.doMock(library, () => {
      throw new Error(`${library} is used on the main thread`);
    });
  }
  await expect(
    import('./pack-document.ts').then((one) => one.packDocument({ form: 'docx', parts })),
  ).rejects.toThrow();
  expect([
    await writeDocx(parts),
    await writeSpreadsheet(spreadsheet),
    await writeZip(files),
  ]).toEqual(here);
});
