import { expect, test } from 'vitest';
import { singleFlight } from './single-flight.ts';

const HOUSE = {};
const NEIGHBOUR = {};

test('what is asked for while the very same is being done is done once, in each house', async () => {
  const once = singleFlight<number>();
  let times = 0;
  const work = async () => (times += 1);
  const asked = [once(HOUSE, 'a', work), once(HOUSE, 'a', work), once(NEIGHBOUR, 'a', work)];
  expect(await Promise.all(asked)).toEqual([1, 1, 2]);
  expect(await once(HOUSE, 'a', work)).toBe(3);
});

test('what failed is done again, when it is asked for again', async () => {
  const once = singleFlight<string>();
  const failing = async () => await Promise.reject(new Error('away'));
  await expect(once(HOUSE, 'a', failing)).rejects.toThrow('away');
  expect(await once(HOUSE, 'a', async () => 'there')).toBe('there');
});
