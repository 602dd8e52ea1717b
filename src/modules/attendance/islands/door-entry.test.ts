import { expect, it } from 'vitest';
import { readEntry } from './door-entry.ts';

it('says which number of a door’s form is wrong, and why', () => {
  expect(readEntry(' 1234 ', '4', '4')).toEqual({ text: '1234', people: 4, firstTime: 4 });
  expect(readEntry('', '1', '')).toEqual({ text: '', people: 1, firstTime: 0 });
  for (const people of ['0', '-1', '1.5', 'багато', '', '10001']) {
    expect(readEntry('', people, '0')).toBe('people');
  }
  for (const first of ['-1', '0.5', 'двоє', '10001'])
    expect(readEntry('', '4', first)).toBe('first');
  expect(readEntry('', '4', '5')).toBe('firstMore');
});
