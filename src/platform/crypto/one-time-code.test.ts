import { TOTP, URI } from 'otpauth';
import { expect, test } from 'vitest';
import { offeredSecret, plainCode, secretAddress, stepOfCode } from './one-time-code.ts';

const secret = offeredSecret(new Uint8Array(32), 'page');
const NOW = Temporal.Instant.from('2026-11-25T08:00:10Z');
const STEP = Math.floor(NOW.epochMilliseconds / 30_000);

/** The code that a telephone shows after scanning the picture. */
function shownAt(instant: Temporal.Instant): string {
  const totp = URI.parse(secretAddress(secret, 'Poruch (poruch.test)', 'olena@poruch.test'));
  if (!(totp instanceof TOTP)) throw new Error('not a one-time code of the clock');
  return totp.generate({ timestamp: instant.epochMilliseconds });
}

test('a code is right in its own half minute, and in the ones beside it', () => {
  expect(stepOfCode(secret, shownAt(NOW), NOW, 0)).toBe(STEP);
  expect(stepOfCode(secret, shownAt(NOW.subtract({ seconds: 30 })), NOW, 0)).toBe(STEP - 1);
  expect(stepOfCode(secret, shownAt(NOW.add({ seconds: 30 })), NOW, 0)).toBe(STEP + 1);
  expect(stepOfCode(secret, shownAt(NOW.subtract({ minutes: 2 })), NOW, 0)).toBeUndefined();
});

test('a code whose step was used is right no more, nor one of before it', () => {
  expect(stepOfCode(secret, shownAt(NOW), NOW, STEP)).toBeUndefined();
  expect(stepOfCode(secret, shownAt(NOW.subtract({ seconds: 30 })), NOW, STEP)).toBeUndefined();
  expect(stepOfCode(secret, shownAt(NOW.add({ seconds: 30 })), NOW, STEP)).toBe(STEP + 1);
});

test('an offered secret is the same for the same page of the same installation only', () => {
  expect(offeredSecret(new Uint8Array(32), 'page')).toEqual(secret);
  expect(offeredSecret(new Uint8Array(32), 'other')).not.toEqual(secret);
  expect(offeredSecret(new Uint8Array(32).fill(1), 'page')).not.toEqual(secret);
});

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['12345', undefined],
  ['1234567', undefined],
  ['１２３４５６', undefined],
  ['', undefined],
])('«%s» is read as %s', (typed, code) => {
  expect(plainCode(typed)).toBe(code);
});
