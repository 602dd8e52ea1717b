import { expect, test } from 'vitest';
import { remarksByReason } from './remarks-by-reason.ts';
import { recordedConsole } from './testing/recorded-console.ts';

const console = recordedConsole('en');
const lines = (reason: string, ...numbers: readonly number[]) =>
  numbers.map((number) => ({ reason, line: `line ${number}: ${reason}` }));

test('what a file was refused for is printed by reason: the first line, and how many more', () => {
  const many = Array.from({ length: 8_241 }, (_, index) => index + 10);
  expect(
    remarksByReason(console, [
      ...lines('no name', 2),
      ...lines('unknown', ...many),
      ...lines('no name', 9_000),
    ]),
  ).toEqual([
    'line 2: no name',
    'line 9000: no name',
    'line 10: unknown',
    '    …and 8240 more for the same reason. --json shows all.',
  ]);
});

test('nothing is printed where nothing was left out, and reasons beyond number are counted', () => {
  expect(remarksByReason(console, [])).toEqual([]);
  const reasons = Array.from({ length: 50 }, (_, index) => lines(`reason ${index}`, 1));
  const told = remarksByReason(console, reasons.flat());
  expect(told).toHaveLength(41);
  expect(told.at(-1)).toBe('…and 10 more for other reasons. --json shows all.');
});
