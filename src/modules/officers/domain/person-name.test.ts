import { describe, expect, it } from 'vitest';
import { guessWordForm, knownWordForm, personName, shortName } from './person-name.ts';

describe('an officer’s name', () => {
  it.each([
    ['Олена Зразкова', 'Зразкова', 'Олена', ''],
    ['Олена Петрівна Зразкова', 'Зразкова', 'Олена', 'Петрівна'],
    ['Зразкова Олена Петрівна', 'Зразкова', 'Олена', 'Петрівна'],
    ['Вигаданий Петро Ілліч', 'Вигаданий', 'Петро', 'Ілліч'],
    ['Олена', '', 'Олена', ''],
    ['Анна Марія де Фіктивна', 'Марія де Фіктивна', 'Анна', ''],
  ])('%s: family %s, given %s, patronymic %s', (name, family, given, patronymic) => {
    expect(personName(name)).toEqual({ family, given, patronymic });
  });

  it.each([
    ['Олена Зразкова', 'Олена Зразкова'],
    ['Зразкова Олена Петрівна', 'Олена Зразкова'],
    ['Олена', 'Олена'],
    ['', ''],
  ])('%s is %s for short', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it.each([
    ['Зразкова Олена Петрівна', 'feminine'],
    ['Мовчан Ярослав Іванович', 'masculine'],
    ['Олена Зразкова', 'feminine'],
    ['Петро Вигаданий', 'masculine'],
    ['Саша Приклад', 'masculine'],
    ['Оксана Шевченко', 'feminine'],
    ['Шевченко Оксана', 'feminine'],
    ['Дар’я Мельник', 'feminine'],
    ["Мар'яна Коваль", 'feminine'],
    ['Коваленко Ірина Іллівна', 'feminine'],
    ['Ганна Кузьмівна Бондар', 'feminine'],
    ['Лук’янова Ольга Саввична', 'feminine'],
    ['Сава Мельник', 'masculine'],
    ['Микола Сорока', 'masculine'],
    ['Ілля Зразковський', 'masculine'],
    ['Мартин Іванова', 'masculine'],
    ['Десислава Тодорова', 'feminine'],
    ['Руслан Гагауз', 'masculine'],
  ])('%s is spoken of as %s unless the roster says otherwise', (name, form) => {
    expect(guessWordForm(name)).toBe(form);
  });

  it('does not say of everybody how to speak of them', () => {
    expect(knownWordForm('Саша Шевченко')).toBeUndefined();
    expect(knownWordForm('Приклад Женя')).toBeUndefined();
    expect(knownWordForm('Саша Зразкова')).toBe('feminine');
  });

  it.each(['Роман Ольга', 'Ольга Роман', 'Мартин Олена'])(
    'asks of %s, whose surname is a given name',
    (name) => {
      expect(knownWordForm(name)).toBeUndefined();
    },
  );
});
