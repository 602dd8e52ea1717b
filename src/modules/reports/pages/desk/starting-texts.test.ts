import { expect, test } from 'vitest';
import { contactsInWords } from '#kernel/phone/contacts-in-words.ts';
import { REPORT_STATUSES, STAFF_STEPS } from '../../domain/report-status.ts';
import {
  continuedWith,
  hasBlanks,
  isStartingText,
  startingTexts,
  stepsAfter,
} from './starting-texts.ts';

test('every step that staff may make is offered, with words to begin with in the author’s language', () => {
  for (const status of REPORT_STATUSES) {
    expect(new Set(stepsAfter(status))).toEqual(new Set(STAFF_STEPS[status]));
    for (const step of stepsAfter(status)) {
      const [ukrainian, english] = ['uk', 'en'].map((one) => startingTexts('uk', step, one));
      expect(ukrainian?.length).toBeGreaterThan(0);
      expect(ukrainian?.[0]?.words).not.toBe(english?.[0]?.words);
      // Called by its name in the reader’s language, whatever the author’s.
      expect(ukrainian?.map(({ name }) => name)).toEqual(english?.map(({ name }) => name));
      expect(startingTexts('uk', step, 'ro')).toEqual(ukrainian);
    }
  }
});

test('what the officer has to say is noticed where it was left out', () => {
  expect(hasBlanks('Були на місці [коли]. Побачили: [що].')).toBe(true);
  expect(hasBlanks('Були на місці вчора. Лампу [ту, що біля школи] замінено?')).toBe(true);
  expect(hasBlanks('Були на місці вчора: лампа горить.')).toBe(false);
});

test('no beginning names a telephone or an address that could be somebody’s', () => {
  const all = REPORT_STATUSES.flatMap(stepsAfter).flatMap((step) =>
    startingTexts('uk', step, 'uk').map(({ words }) => words),
  );
  expect(contactsInWords(all.join('\n'))).toEqual([]);
});

test('another template takes the place of the earlier one, and keeps what somebody typed', () => {
  const begun = (step: 'refused' | 'in-progress', language = 'uk') =>
    startingTexts('uk', step, language)[0]?.words ?? '';
  const own = 'Дякуємо за світлину.';
  const refused = continuedWith(own, begun('refused'));
  expect(refused).toBe(`${own}\n\n${begun('refused')}`);
  const inProgress = continuedWith(refused.replaceAll('\n', '\r\n'), begun('in-progress', 'en'));
  expect(inProgress).toBe(`${own}\n\n${begun('in-progress', 'en')}`);
  expect(continuedWith(begun('refused'), begun('in-progress'))).toBe(begun('in-progress'));
  expect(continuedWith(inProgress, undefined)).toBe(inProgress);
  const changed = refused.replace(begun('refused'), `${begun('refused')} Вибачте.`);
  expect(continuedWith(changed, begun('in-progress'))).toBe(
    `${changed}\n\n${begun('in-progress')}`,
  );
  expect(isStartingText(`${begun('refused')}\n\n${begun('in-progress')}`)).toBe(true);
  expect(isStartingText(own)).toBe(false);
});
