import { expect, test } from 'vitest';
import { splitGreeting } from './greeting.ts';

test.each([
  ['Добрий день! Перевірили.', 'Добрий день!', 'Перевірили.'],
  ['Добрий день, Ганно Петрівно!\n\nПеревірили.', 'Добрий день, Ганно Петрівно!', 'Перевірили.'],
  ['Шановна Ганно Петрівно!\nПеревірили.', 'Шановна Ганно Петрівно!', 'Перевірили.'],
  ['Dear Ms Vyhadana,\nWe checked.', 'Dear Ms Vyhadana,', 'We checked.'],
  ['Добрий день, ваш паркан перевірили.', undefined, 'Ваш паркан перевірили.'],
  ['Перевірили. Добрий день!', undefined, 'Перевірили. Добрий день!'],
  ['Вітаємості немає.', undefined, 'Вітаємості немає.'],
])('«%s»', (words, greeting, rest) => {
  expect(splitGreeting(words)).toEqual({ greeting, rest });
});
