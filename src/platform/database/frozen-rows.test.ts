import { expect, test } from 'vitest';
import { freezeRows } from './frozen-rows.ts';

test('rows are frozen with all JSON in them', () => {
  const rows = [{ id: 1, parts: [{ name: 'двір' }], at: Temporal.PlainDate.from('2026-11-25') }];
  freezeRows(rows);
  const [row] = rows;
  for (const one of [rows, row, row?.parts, row?.parts[0]]) expect(Object.isFrozen(one)).toBe(true);
});

test.each([
  ['a text in Ukrainian', 'громада'.repeat(100), 1_400],
  ['a moment', Temporal.Instant.from('2026-11-25T10:00:00Z'), 200],
  ['bytes', Buffer.alloc(1_000), 1_000],
  ['nothing', null, 8],
])('%s is counted with no less memory than it takes', (_, value, bytes) => {
  expect(freezeRows([{ value }])).toBeGreaterThan(bytes);
});
