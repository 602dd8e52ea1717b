import { expect, test } from 'vitest';
import { newId, type ReportId } from '../../kernel/ids.ts';
import { systemRandom } from './random.ts';
import { parseReceiptCode } from '../../kernel/receipts/receipt-code.ts';
import { receiptKeys } from './receipt-keys.ts';

const report = (): ReportId => newId(systemRandom);
const keys = receiptKeys(Buffer.alloc(32, 1));

test('a report has one code, however often it is asked for, and another one has another', () => {
  const codes = new Set<string>();
  for (let times = 0; times < 1_000; times += 1) {
    const id = report();
    const code = keys.codeOf(id);
    expect(keys.codeOf(id)).toBe(code);
    expect(parseReceiptCode(code)).toBe(code);
    codes.add(code);
  }
  expect(codes.size).toBe(1_000);
});

test('without the key neither a code nor its hash can be made', () => {
  const id = report();
  const others = receiptKeys(Buffer.alloc(32, 2));
  const code = keys.codeOf(id);
  expect(others.codeOf(id)).not.toBe(code);
  expect(others.hashOf(code).equals(keys.hashOf(code))).toBe(false);
  expect(keys.hashOf(code).toString('latin1')).not.toContain(code);
});
