import { expect, test } from 'vitest';
import { takesSms } from './takes-sms.ts';

test.each([
  ['+380670000000', true],
  ['+40721234567', true],
  ['+380484421102', false],
  ['+380800213103', false],
  ['102', false],
])('%s takes SMS: %s', (number, takes) => {
  expect(takesSms(number)).toBe(takes);
});
