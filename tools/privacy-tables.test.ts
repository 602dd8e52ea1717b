import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './paths.ts';
import { privacyTables, withTable } from './privacy-tables.ts';

describe('what residents and developers are told of personal data', () => {
  // The document itself is the snapshot: `npm run generate:privacy` brings it up to date.
  test.each([...privacyTables()])('is in %s what the nightly job does', async (path, table) => {
    const file = join(ROOT, path);
    await expect(withTable(await readFile(file, 'utf8'), table)).toMatchFileSnapshot(file);
  });

  test('would be found out of date, and missing', () => {
    const [table = ''] = privacyTables().values();
    const old = `before\n${table.replace('night', 'week')}\nafter\n`;
    expect(withTable(old, table)).toBe(`before\n${table}\nafter\n`);
    expect(() => withTable('no place', table)).toThrow('no place for the table');
  });
});
