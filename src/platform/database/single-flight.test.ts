import { expect, test } from 'vitest';
import { singleFlight } from './single-flight.ts';

const DATABASE = {};
const OTHER_DATABASE = {};

test('concurrent calls with one name share one run in each database', async () => {
  const run = singleFlight<number>();
  let times = 0;
  const work = async () => (times += 1);
  const asked = [
    run(DATABASE, 'a', work),
    run(DATABASE, 'a', work),
    run(OTHER_DATABASE, 'a', work),
  ];
  expect(await Promise.all(asked)).toEqual([1, 1, 2]);
  expect(await run(DATABASE, 'a', work)).toBe(3);
});

test('a run that failed is not remembered', async () => {
  const run = singleFlight<string>();
  const failing = async () => await Promise.reject(new Error('away'));
  await expect(run(DATABASE, 'a', failing)).rejects.toThrow('away');
  expect(await run(DATABASE, 'a', async () => 'there')).toBe('there');
});
