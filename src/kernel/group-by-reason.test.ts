import { expect, test } from 'vitest';
import { groupByReason } from './group-by-reason.ts';

const lines = (reason: string, ...numbers: readonly number[]) =>
  numbers.map((number) => ({ reason, number }));
const reasonOf = ({ reason }: { readonly reason: string }) => reason;

test('lists the first of many lines with one reason, and each of a few', () => {
  const many = Array.from({ length: 8_241 }, (_, index) => index + 10);
  const file = [
    ...lines('no name', 2),
    ...lines('unknown', ...many),
    ...lines('no name', 9_000, 9_001),
  ];
  expect(groupByReason(file, reasonOf)).toEqual({
    listed: [
      { line: { reason: 'no name', number: 2 }, count: 1 },
      { line: { reason: 'no name', number: 9_000 }, count: 1 },
      { line: { reason: 'no name', number: 9_001 }, count: 1 },
      { line: { reason: 'unknown', number: 10 }, count: 8_241 },
    ],
    omitted: 0,
  });
});

test('lists nothing for an empty file, and counts the lines of reasons beyond the limit', () => {
  expect(groupByReason([], reasonOf)).toEqual({ listed: [], omitted: 0 });
  const reasons = Array.from({ length: 50 }, (_, index) => lines(`reason ${index}`, 1, 2));
  const { listed, omitted } = groupByReason(reasons.flat(), reasonOf);
  expect([listed.length, omitted]).toEqual([80, 20]);
});
