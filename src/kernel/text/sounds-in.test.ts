import { expect, test } from 'vitest';
import { soundsIn } from './sounds-in.ts';

test.each([
  ['кав', 'Кава з поліцейським'],
  ['КАВА З ПОЛ', 'Кава з поліцейським'],
  ['зразков', 'Олена Зразкова'],
  ['zrazkova', 'Олена Зразкова'],
  ['зразкова олена', 'Олена Зразкова'],
  ['кава поліцейським', 'Кава з поліцейським'],
  ['знам’янка', "Знам'янка: сусідська варта"],
  ['2026', 'Форум 2026'],
])('«%s» is found in «%s»', (typed, words) => {
  expect(soundsIn(words, typed)).toBe(true);
});

test.each([
  ['чай', 'Кава з поліцейським'],
  ['кава з учителем', 'Кава з поліцейським'],
  ['  …', 'Кава з поліцейським'],
])('«%s» is not found in «%s»', (typed, words) => {
  expect(soundsIn(words, typed)).toBe(false);
});
