import { expect, test } from 'vitest';
import { contactsInWords } from './contacts-in-words.ts';

test.each([
  ['Телефонуйте 067 123 45 67, Ганна', ['067 123 45 67']],
  ['мій номер +380671234567', ['+380671234567']],
  [
    'пишіть на hanna.prykladna@example.org або (067)123-45-67',
    ['hanna.prykladna@example.org', '(067)123-45-67'],
  ],
  ['адреса ганна@пошта.укр', ['ганна@пошта.укр']],
])('«%s» gives somebody away', (words, written) => {
  expect(contactsInWords(words).map((contact) => contact.written)).toEqual(written);
});

test.each([
  'Не світить ліхтар біля будинку 12 на вул. Соборній з 14.03.2026',
  'Дзвонила на 102 і на 1547, ніхто не приїхав',
  'Машина ВН1234АА стоїть 45 діб, координати 45.892, 29.699',
  'Яма 2 x 3 метри @ перехрестя',
  '',
])('«%s» does not', (words) => {
  expect(contactsInWords(words)).toEqual([]);
});
