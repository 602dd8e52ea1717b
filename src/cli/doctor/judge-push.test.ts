import { expect, test } from 'vitest';
import { judgePush } from './judge-push.ts';

test.each([
  ['is off', undefined, 'fine'],
  ['works', { tried: 3, refused: 0 }, 'fine'],
  ['is refused', { tried: 3, refused: 1 }, 'look'],
])('telling people on their devices %s', (_what, day, state) => {
  expect(judgePush(day)).toMatchObject({ check: 'push', state });
});
