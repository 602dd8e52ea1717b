import { expect, test } from 'vitest';
import { remarksByReason } from './remarks-by-reason.ts';
import { recordedConsole } from './testing/recorded-console.ts';

const repeated = (count: number, line: (index: number) => { reason: string; line: string }) =>
  Array.from({ length: count }, (_, index) => line(index));

test('prints the listed lines, how many more have the same reason, and how many have other reasons', () => {
  const remarks = [
    { reason: 'no name', line: 'line 2: no name' },
    ...repeated(8_241, (index) => ({ reason: 'unknown', line: `line ${index + 10}: unknown` })),
    ...repeated(50, (index) => ({ reason: `reason ${index}`, line: `line ${index}` })),
  ];
  const printed = remarksByReason(recordedConsole('en'), remarks);
  expect(printed.slice(0, 4)).toEqual([
    'line 2: no name',
    'line 10: unknown',
    '    …and 8240 more for the same reason. --json shows all.',
    'line 0',
  ]);
  expect(printed.at(-1)).toBe('…and 12 more for other reasons. --json shows all.');
});
