import { expect, it } from 'vitest';
import { rememberDelivered } from './delivered.ts';

it('an event is new once, until it is forgotten below the horizon', () => {
  const delivered = rememberDelivered();
  expect(delivered.add('a', 5n)).toBe(true);
  expect(delivered.add('a', 5n)).toBe(false);
  delivered.forgetBelow(5n);
  expect(delivered.add('a', 5n)).toBe(false);
  delivered.forgetBelow(6n);
  expect(delivered.add('a', 5n)).toBe(true);
});

it('its memory is bounded: then an event may be new twice', () => {
  const delivered = rememberDelivered(2);
  for (const id of ['a', 'b', 'c']) delivered.add(id, 1n);
  expect(delivered.add('a', 1n)).toBe(true);
});
