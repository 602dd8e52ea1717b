import { expect, test } from 'vitest';
import { systemRandom } from '#platform/crypto/random.ts';
import { newRecoveryCodes, plainRecoveryCode } from './recovery-codes.ts';

test('recovery codes are ten, all different, without signs that are misread on paper', () => {
  const codes = newRecoveryCodes(systemRandom);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^[2346789A-HJKMNP-RT-Y]{5}-[2346789A-HJKMNP-RT-Y]{5}$/);
});

test('no sign is likelier than another', () => {
  const counts = new Map<string, number>();
  for (let round = 0; round < 2000; round += 1) {
    for (const sign of newRecoveryCodes(systemRandom).join('').replaceAll('-', '')) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  expect(counts.size).toBe(28);
  const each = (2000 * 100) / 28;
  for (const count of counts.values()) expect(Math.abs(count / each - 1)).toBeLessThan(0.08);
});

test.each([
  ['7kq2m-xr4tb', '7KQ2MXR4TB'],
  [' 7KQ2M XR4TB ', '7KQ2MXR4TB'],
  ['7KQ2M–XR4TB', '7KQ2MXR4TB'],
  ['123456', undefined],
  ['', undefined],
])('«%s» is read as %s', (typed, plain) => {
  expect(plainRecoveryCode(typed)).toBe(plain);
});
