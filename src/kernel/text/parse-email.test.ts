import { expect, test } from 'vitest';
import { parseEmail } from './parse-email.ts';

test.each([
  ['Office@Tatarbunary.GOV.UA', 'office@tatarbunary.gov.ua'],
  ['o.zrazkova+beat@npu.gov.ua', 'o.zrazkova+beat@npu.gov.ua'],
])('%s is the address %s', (written, address) => {
  expect(parseEmail(written)).toBe(address);
});

test.each([
  '',
  'office',
  'office@localhost',
  'office@gov..ua',
  'a@b.ua, c@d.ua',
  'Олена <o@npu.gov.ua>',
  'o@npu.gov.ua\nBcc: x@y.ua',
  `${'x'.repeat(65)}@npu.gov.ua`,
])('%j is none', (written) => {
  expect(parseEmail(written)).toBeUndefined();
});

test('a long text that is none is refused in a moment', () => {
  const started = process.threadCpuUsage();
  expect(parseEmail(`a@${'a.'.repeat(100_000)}`)).toBeUndefined();
  expect(process.threadCpuUsage(started).user).toBeLessThan(500_000);
});
