import { expect, test } from 'vitest';
import { registrationNumber } from './registration-number.ts';

test.each([
  ['Зразкова Олена', 'З-12/2026'],
  ['їжак Іван', 'Ї-12/2026'],
  ['«Popescu» Ion', 'P-12/2026'],
  ['', 'БП-12/2026'],
  ['—', 'БП-12/2026'],
])('an appeal of %s is registered as %s', (name, number) => {
  expect(registrationNumber({ name, registerYear: 2026, registerNumber: 12 })).toBe(number);
});
