import { expect, test } from 'vitest';
import { smsObstacle } from './sms-obstacle.ts';

test.each([
  ['+380670000000', undefined],
  ['+40721234567', undefined],
  ['+380484421102', 'not-mobile'],
  ['+380800213103', 'not-mobile'],
  ['102', 'not-mobile'],
  ['', 'not-mobile'],
  // Countries where an SMS costs hundreds of times as much.
  ['+25261234567', 'country'],
  ['+447400123456', 'country'],
  // Numbers of no country: satellite telephones.
  ['+881612345678', 'country'],
])('what stands in the way of an SMS to %s: %s', (number, obstacle) => {
  expect(smsObstacle(number, ['UA', 'RO'])).toBe(obstacle);
});
