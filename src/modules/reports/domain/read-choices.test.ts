import { describe, expect, test } from 'vitest';
import { choicesAsTyped, keyOf, MAX_CHOICES, readChoices, withKeys } from './read-choices.ts';

const YES_NO = [
  { key: 'yes', uk: 'Так', en: 'Yes' },
  { key: 'no', uk: 'Ні', en: 'No' },
];

describe('choices of a question', () => {
  test('come back from how they are typed', () => {
    expect(readChoices(choicesAsTyped(YES_NO))).toEqual([
      { uk: 'Так', en: 'Yes' },
      { uk: 'Ні', en: 'No' },
    ]);
    expect(readChoices(' \n')).toEqual([]);
  });

  test.each([
    ['a line in one language', 'Так | Yes\nНі'],
    ['a line with three parts', 'Так | Yes | Oui\nНі | No'],
    ['one alone', 'Так | Yes'],
    ['too many', Array.from({ length: MAX_CHOICES + 1 }, (_, n) => `${n} | ${n}`).join('\n')],
    ['a line without end', `${'а'.repeat(81)} | a\nНі | No`],
  ])('are none where there is %s', (_, typed) => {
    expect(readChoices(typed)).toBeUndefined();
  });

  test('keep their keys when a word is mended, and new ones get their own', () => {
    const before = [{ key: 'seen', words: { uk: 'Бачили?', en: 'Seen?' }, choices: YES_NO }];
    const asked = [
      {
        words: { uk: 'Чи бачили?', en: 'Seen?' },
        choices: [
          { uk: 'Так, бачили', en: 'Yes' },
          { uk: 'Ні', en: 'Never' },
          { uk: 'Не знаю', en: 'No' },
        ],
      },
      { words: { uk: 'Коли?', en: 'When?' }, choices: [] },
    ];
    expect(withKeys(asked, before)).toEqual([
      {
        key: 'seen',
        words: { uk: 'Чи бачили?', en: 'Seen?' },
        choices: [
          { key: 'yes', uk: 'Так, бачили', en: 'Yes' },
          { key: 'no', uk: 'Ні', en: 'Never' },
          // «No» is taken by what was called so before.
          { key: 'no-2', uk: 'Не знаю', en: 'No' },
        ],
      },
      { key: 'when', words: { uk: 'Коли?', en: 'When?' }, choices: [] },
    ]);
  });

  test('have keys also where a name has no Latin letters', () => {
    expect(keyOf('112')).toBe('kind');
    expect(keyOf('Dogs & cats')).toBe('dogs-cats');
  });
});
