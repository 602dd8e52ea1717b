import { expect, test } from 'vitest';
import { newId, parseId, type SenderKey } from '#kernel/ids.ts';
import { systemRandom } from './random.ts';
import { parseReceiptCode } from '#kernel/receipts/receipt-code.ts';
import { receiptKeys, sendingUnder } from './receipt-keys.ts';

const newKey = (): SenderKey => newId(systemRandom);
const keys = receiptKeys(Buffer.alloc(32, 1));

test('a report has one code, however often it is asked for, and another one has another', () => {
  const codes = new Set<string>();
  for (let times = 0; times < 1_000; times += 1) {
    const key = newKey();
    const { code } = keys.of('report', key);
    expect(keys.of('report', key).code).toBe(code);
    expect(parseReceiptCode(code)).toBe(code);
    codes.add(code);
  }
  expect(codes.size).toBe(1_000);
});

test('one key opens nothing of another noun', () => {
  const key = newKey();
  const nouns = ['report', 'appeal', 'question', 'talk'];
  const sendings = [...nouns.map((noun) => keys.of(noun, key)), keys.earlier.of('report', key)];
  expect(new Set(sendings.map(({ code }) => code)).size).toBe(sendings.length);
  expect(new Set(sendings.map(({ id }) => id)).size).toBe(sendings.length);
});

test('what was given before nouns were a part of the derivation keeps its id and its code', async () => {
  const key = parseId<'sender-key'>('2f1c9a52-6a1d-4f0b-9c3e-5d7b8a90c1d2');
  if (!key) throw new Error('no key');
  const earlier = { id: '0ebca5fb-0970-8f1b-9864-a9539e4b089a', code: '3049065501652572' };
  expect({ ...keys.earlier.of('report', key) }).toEqual(earlier);
  const kept = async (id: string) => Promise.resolve(id === earlier.id);
  expect({ ...(await sendingUnder(keys, 'report', key, kept)) }).toEqual(earlier);
  const nothing = async () => Promise.resolve(false);
  expect({ ...(await sendingUnder(keys, 'report', key, nothing)) }).toEqual({
    ...keys.of('report', key),
  });
});

test('without the secret neither a code nor its hash can be made', () => {
  const key = newKey();
  const others = receiptKeys(Buffer.alloc(32, 2));
  const { code } = keys.of('report', key);
  expect(others.of('report', key).code).not.toBe(code);
  expect(others.hashOf(code)).not.toEqual(keys.hashOf(code));
  expect(Buffer.from(keys.hashOf(code)).toString('latin1')).not.toContain(code);
});

test('an id is made of a key, the same each time, and is not the key; another secret makes another', () => {
  const ids = new Set<string>();
  for (let times = 0; times < 1_000; times += 1) {
    const key = newKey();
    const { id } = keys.of('report', key);
    expect(parseId(id)).toBe(id);
    expect(keys.of('report', key).id).toBe(id);
    expect(id).not.toBe(key);
    expect(receiptKeys(Buffer.alloc(32, 2)).of('report', key).id).not.toBe(id);
    ids.add(id);
  }
  expect(ids.size).toBe(1_000);
});

test('a sealed key opens for the thing it was sealed for, with the same secret, and shows nothing', () => {
  const key = newKey();
  const sealed = keys.sealKey(key, 'appeal 1', systemRandom);
  expect(keys.openKey(sealed, 'appeal 1')).toBe(key);
  expect(Buffer.from(sealed).toString('latin1')).not.toContain(key);
  expect(() => keys.openKey(sealed, 'appeal 2')).toThrow('does not open');
  expect(() => receiptKeys(Buffer.alloc(32, 2)).openKey(sealed, 'appeal 1')).toThrow();
});
