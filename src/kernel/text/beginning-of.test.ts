import { expect, test } from 'vitest';
import { beginningOf } from './beginning-of.ts';

test('what is short stays whole, in one line', () => {
  expect(beginningOf('Темно.\nНе світить  ліхтар.', 40)).toBe('Темно. Не світить ліхтар.');
});

test('what is long ends with a whole word, where there is one', () => {
  expect(beginningOf('Не світить ліхтар біля зупинки', 20)).toBe('Не світить ліхтар…');
  expect(beginningOf('а'.repeat(30), 10)).toBe(`${'а'.repeat(10)}…`);
});
