import { expect, it } from 'vitest';
import { testServer } from '#platform/database/testing.ts';
import { staleFiles, tablesOf } from './generate-tables.ts';

it('the table types are what the migrations make: else run npm run generate:tables', async () => {
  expect(await staleFiles(await tablesOf(testServer()))).toEqual([]);
});

it('a file that says otherwise is found', async () => {
  const files = await tablesOf(testServer());
  const changed = files.map((file) => ({ ...file, text: `${file.text}\n` }));
  expect(await staleFiles(changed)).toHaveLength(files.length);
});
