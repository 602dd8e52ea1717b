import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('a text from outside', () => {
  it.each([
    ['  Білолісся,\t старостат ', 'Білолісся, старостат'],
    ['и\u0306', 'й'],
    ['a\u202Eb\u2066c\u200B\uFEFF', 'abc'],
    ['один\r\nдва\n\n\n\nтри', 'один\nдва\n\nтри'],
    ['<script>', '<script>'],
    ['👩‍🚒 і\u200d \u200cбо 🏴󠁧󠁢󠁳󠁣󠁴󠁿', '👩‍🚒 і бо 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ])('%j is read as %j', (written, read) => {
    expect(plainText(written, 100)).toEqual({ ok: true, value: read });
  });

  it.each(['a\u0000b', '\u001b[31m', '\ud800', 'x\udfffy'])('%j is not text', (written) => {
    expect(plainText(written, 100)).toEqual({ ok: false, refusal: 'unreadable' });
  });

  it('is measured after it was made plain', () => {
    expect(plainText(`${' '.repeat(200)}ab`, 2).ok).toBe(true);
    expect(plainText('abc', 2)).toEqual({ ok: false, refusal: 'too-long' });
  });

  it.each(['\u200d', '👩\u200d', '\u{1f3f4}\u{e0067}', '\u{e0067}', '👩🏽\ufe0f\u200d'])(
    'of a hundred thousand signs like %j is read in one go',
    (signs) => {
      const text = signs.repeat(100_000 / signs.length);
      const cpuBefore = process.cpuUsage();
      plainText(text, 200_000);
      expect(process.cpuUsage(cpuBefore).user).toBeLessThan(1_000_000);
    },
  );
});
