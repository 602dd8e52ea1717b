import { expect, test } from 'vitest';
import { toldByReason } from './told-by-reason.ts';

const lines = (reason: string, ...numbers: readonly number[]) =>
  numbers.map((number) => ({ reason, number }));
const reasonOf = ({ reason }: { readonly reason: string }) => reason;

test('lines of a file are told by reason: the first of many, and each of a few', () => {
  const many = Array.from({ length: 8_241 }, (_, index) => index + 10);
  const file = [
    ...lines('no name', 2),
    ...lines('unknown', ...many),
    ...lines('no name', 9_000, 9_001),
  ];
  expect(toldByReason(file, reasonOf)).toEqual({
    told: [
      { line: { reason: 'no name', number: 2 }, alike: 1 },
      { line: { reason: 'no name', number: 9_000 }, alike: 1 },
      { line: { reason: 'no name', number: 9_001 }, alike: 1 },
      { line: { reason: 'unknown', number: 10 }, alike: 8_241 },
    ],
    left: 0,
  });
});

test('nothing is told of nothing, and lines of reasons beyond number are counted', () => {
  expect(toldByReason([], reasonOf)).toEqual({ told: [], left: 0 });
  const reasons = Array.from({ length: 50 }, (_, index) => lines(`reason ${index}`, 1, 2));
  const { told, left } = toldByReason(reasons.flat(), reasonOf);
  expect([told.length, left]).toEqual([80, 20]);
});
