import { expect, test } from 'vitest';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import { newsSms, questionSms } from './news-sms.ts';

/** One part of an SMS: 70 characters as soon as one of them is Cyrillic, else 160 (3GPP TS 23.038). */
const roomFor = (text: string) => (/^[\x20-\x5f\x61-\x7a\n]*$/.test(text) ? 160 : 70);

test.each(MAIN_LOCALES)(
  'an SMS in %s is one part, and says nothing to whoever stands beside it',
  (locale) => {
    for (const text of [newsSms(locale), questionSms(locale)]) {
      expect(text.length).toBeLessThanOrEqual(roomFor(text));
      expect(text).not.toMatch(
        /\u00a0|\d|https?:|\.ua|поліц|повідомлен|звернен|виправ|police|report|appeal|mend/i,
      );
    }
  },
);

test('a language that the receipt has not is written to in Ukrainian', () => {
  expect(newsSms('ro')).toBe(newsSms('uk'));
  expect(questionSms('ro')).toBe(questionSms('uk'));
});
