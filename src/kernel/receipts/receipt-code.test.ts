import { expect, test } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { newReceiptCode, parseReceiptCode, spokenCode } from './receipt-code.ts';

test('a code is read back however it was written down', () => {
  const code = newReceiptCode(systemRandom);
  const spoken = spokenCode(code);
  expect(spoken).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
  for (const written of [
    code,
    spoken,
    ` ${spoken}. `,
    spoken.replaceAll(' ', '-'),
    spoken.replaceAll(' ', '\u00a0'),
  ]) {
    expect(parseReceiptCode(written)).toBe(code);
  }
});

test('the check digit is Luhn’s', () => {
  // The example of ISO/IEC 7812-1.
  expect(parseReceiptCode('4539 1488 0343 6467')).toBe('4539148803436467');
});

test('a digit that was mistyped is noticed, wherever it stands', () => {
  const code = newReceiptCode(systemRandom);
  for (let place = 0; place < code.length; place += 1) {
    const wrong = (Number(code[place]) + 1) % 10;
    expect(parseReceiptCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined();
  }
});

test.each([
  '',
  '123',
  '1234567890123456789',
  '４５３９148803436467',
  'abcd efgh ijkl mnop',
  '-'.repeat(16),
])('«%s» is no code', (text) => {
  expect(parseReceiptCode(text)).toBeUndefined();
});

test('every digit comes as often as the others', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let times = 0; times < 2_000; times += 1) {
    for (const digit of newReceiptCode(systemRandom).slice(0, 15)) counts[Number(digit)]! += 1;
  }
  // Of 30,000 digits 3,000 each, within six standard deviations.
  for (const count of counts) expect(Math.abs(count - 3_000)).toBeLessThan(312);
});
