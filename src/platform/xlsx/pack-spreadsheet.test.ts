import { expect, onTestFinished, test, vi } from 'vitest';
import { packSpreadsheet } from './pack-spreadsheet.ts';
import type { SpreadsheetParts } from './spreadsheet-parts.ts';

const parts: SpreadsheetParts = {
  name: 'Повідомлення',
  columns: [{ heading: 'Що пишуть', kind: 'words', width: 60 }],
  cells: [['Темно'], [null]],
};

test('the same rows give the same bytes whenever they are written', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-01T10:00:00Z') });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const bytes = await packSpreadsheet(parts);
  vi.setSystemTime(new Date('2027-03-04T05:06:07Z'));
  expect(await packSpreadsheet(parts)).toEqual(bytes);
});
