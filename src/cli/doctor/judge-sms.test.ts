import { expect, test } from 'vitest';
import { judgeSms } from './judge-sms.ts';

const DAY = { answers: true, tried: 3, most: 200, doubted: 0 };

test.each([
  ['is not set up', undefined, 'fine'],
  ['answers', DAY, 'fine'],
  ['has sent as many as it may', { ...DAY, tried: 200 }, 'look'],
  ['does not say that it takes messages', { ...DAY, doubted: 2 }, 'wrong'],
  ['is not reached', { ...DAY, answers: false, doubted: 2 }, 'wrong'],
])('a gateway that %s', (_what, facts, state) => {
  expect(judgeSms(facts)).toMatchObject({ check: 'sms', state });
});
