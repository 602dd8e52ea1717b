import { expect, test } from 'vitest';
import { systemRandom } from './random.ts';
import { seal, unseal } from './seal.ts';

const key = systemRandom.bytes(32);
const secret = new TextEncoder().encode('a secret');

test('what is sealed opens with the same key, for the same person', () => {
  const sealed = seal(key, systemRandom, secret, 'olena');
  expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
  expect(unseal(key, sealed, 'olena')).toEqual(Buffer.from(secret));
});

test('and with no other key, for nobody else, and not when it was altered or cut', () => {
  const sealed = seal(key, systemRandom, secret, 'olena');
  expect(unseal(systemRandom.bytes(32), sealed, 'olena')).toBeUndefined();
  expect(unseal(key, sealed, 'taras')).toBeUndefined();
  expect(unseal(key, sealed.slice(0, -1), 'olena')).toBeUndefined();
  expect(unseal(key, new Uint8Array(3), 'olena')).toBeUndefined();
  const altered = Uint8Array.from(sealed, (byte, index) => (index === 30 ? byte ^ 1 : byte));
  expect(unseal(key, altered, 'olena')).toBeUndefined();
});

test('the same thing is never sealed the same way twice', () => {
  expect(seal(key, systemRandom, secret, 'x')).not.toEqual(seal(key, systemRandom, secret, 'x'));
});
