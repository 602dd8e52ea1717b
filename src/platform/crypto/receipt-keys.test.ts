import { expect, test } from 'vitest';
import { newId, parseId, type SenderKey } from '../../kernel/ids.ts';
import { systemRandom } from './random.ts';
import { parseReceiptCode } from '../../kernel/receipts/receipt-code.ts';
import { receiptKeys } from './receipt-keys.ts';

const newKey = (): SenderKey => newId(systemRandom);
const keys = receiptKeys(Buffer.alloc(32, 1));

test('a report has one code, however often it is asked for, and another one has another', () => {
  const codes = new Set<string>();
  for (let times = 0; times < 1_000; times += 1) {
    const key = newKey();
    const code = keys.codeOf(key);
    expect(keys.codeOf(key)).toBe(code);
    expect(parseReceiptCode(code)).toBe(code);
    codes.add(code);
  }
  expect(codes.size).toBe(1_000);
});

test('without the key neither a code nor its hash can be made', () => {
  const key = newKey();
  const others = receiptKeys(Buffer.alloc(32, 2));
  const code = keys.codeOf(key);
  expect(others.codeOf(key)).not.toBe(code);
  expect(others.hashOf(code)).not.toEqual(keys.hashOf(code));
  expect(Buffer.from(keys.hashOf(code)).toString('latin1')).not.toContain(code);
});

test('an id is made of a key, the same each time, and is not the key; whoever has no secret makes another', () => {
  const ids = new Set<string>();
  for (let times = 0; times < 1_000; times += 1) {
    const key = newKey();
    const id = keys.idOf<'report'>(key);
    expect(parseId(id)).toBe(id);
    expect(keys.idOf(key)).toBe(id);
    expect(id).not.toBe(key);
    expect(receiptKeys(Buffer.alloc(32, 2)).idOf(key)).not.toBe(id);
    ids.add(id);
  }
  expect(ids.size).toBe(1_000);
});
