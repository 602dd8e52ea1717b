import { expect, test } from 'vitest';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { receiptPush } from './receipt-push.ts';

const shown = (language: string, telling: 'news' | 'question', isConfidential: boolean) => {
  const { title, text } = receiptPush({ telling, language, isConfidential });
  return `${title} ${text}`;
};

test.each(MAIN_LOCALES)('what a screen shows in %s leads to nobody', (locale) => {
  for (const telling of ['news', 'question'] as const) {
    expect(shown(locale, telling, false)).not.toMatch(/\d|http|поліц|police/i);
    // Of danger it says neither who writes nor that there is anything to have a code of, and asks nothing.
    expect(shown(locale, telling, true)).not.toMatch(
      /поруч|код|квитанц|виправ|poruch|code|receipt|right/i,
    );
  }
  expect(shown(locale, 'news', true)).toBe(shown(locale, 'question', true));
});

test('a press on it opens the page that asks for the code, in the language of whoever told', () => {
  const push = { telling: 'news', isConfidential: false } as const;
  expect(receiptPush({ ...push, language: 'uk' }).path).toBe('/receipt');
  expect(receiptPush({ ...push, language: 'en' }).path).toBe('/en/receipt');
  expect(receiptPush({ ...push, language: 'ro' }).path).toBe('/receipt');
});
