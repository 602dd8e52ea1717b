import { expect, test } from 'vitest';
import { readReportRows } from './read-report-file.ts';

const read = (items: object) =>
  readReportRows({ name: 'x.json', bytes: new TextEncoder().encode(JSON.stringify(items)) });

test('reports that name their parts all differently are no list', () => {
  const items = Array.from({ length: 600 }, (_, number) => ({ id: '1', [`part-${number}`]: 1 }));
  expect(read(items)).toEqual({ ok: false, refusal: { reason: 'file-too-big' } });
  expect(read(items.slice(0, 100)).ok).toBe(true);
});

test('a part that is longer than anything people write is refused, with the number of its report', () => {
  const items = [{ id: '1' }, { id: '2', description: 'я'.repeat(20_001) }];
  expect(read(items)).toEqual({ ok: false, refusal: { reason: 'cell-too-long', line: 2 } });
  expect(read([{ id: '2', description: 'я'.repeat(20_000) }]).ok).toBe(true);
});
