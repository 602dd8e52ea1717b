import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOnPaper, readKeyOnPaper } from './key-on-paper.ts';

const KEY = Buffer.alloc(32, 7);

test('a key is read back from paper, however it was typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (key) => {
      const text = keyOnPaper(key);
      expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/);
      const asTyped = ` ${text.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')}\r\n`;
      expect(readKeyOnPaper(asTyped)).toEqual(Buffer.from(key));
    }),
  );
});

test('a letter that was mistyped is noticed, wherever it is', () => {
  const text = keyOnPaper(KEY);
  for (const [place, letter] of [...text].entries()) {
    if (letter === '-') continue;
    const other = letter === '7' ? '8' : '7';
    expect(readKeyOnPaper(text.slice(0, place) + other + text.slice(place + 1))).toBe('mistyped');
  }
});

test.each(['', 'a passphrase of some words', KEY.toString('latin1'), 'ABCD-EFGH'])(
  '%j is no key on paper',
  (text) => {
    expect(readKeyOnPaper(text)).toBe('no-key');
  },
);
