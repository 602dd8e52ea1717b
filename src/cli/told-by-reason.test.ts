import { expect, test } from 'vitest';
import { recordedConsole } from './testing/recorded-console.ts';
import { toldByReason } from './told-by-reason.ts';

const console = recordedConsole('en');
const lines = (reason: string, ...numbers: readonly number[]) =>
  numbers.map((number) => ({ reason, line: `line ${number}: ${reason}` }));

test('what a file was refused for is told by reason: the first line, and how many more', () => {
  const many = Array.from({ length: 8_241 }, (_, index) => index + 10);
  expect(
    toldByReason(console, [
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

test('nothing is told where nothing was left out, and reasons beyond number are counted', () => {
  expect(toldByReason(console, [])).toEqual([]);
  const reasons = Array.from({ length: 50 }, (_, index) => lines(`reason ${index}`, 1));
  const told = toldByReason(console, reasons.flat());
  expect(told).toHaveLength(41);
  expect(told.at(-1)).toContain('10 more');
});
