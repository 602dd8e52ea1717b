import { describe, expect, it } from 'vitest';
import { transliterate } from './transliterate.ts';

describe('the official transliteration', () => {
  // The examples of the resolution, letter by letter.
  it.each([
    ['Алушта', 'Alushta'],
    ['Борщагівка', 'Borshchahivka'],
    ['Вінниця', 'Vinnytsia'],
    ['Гадяч', 'Hadiach'],
    ['Ґалаґан', 'Galagan'],
    ['Донецьк', 'Donetsk'],
    ['Рівне', 'Rivne'],
    ['Єнакієве', 'Yenakiieve'],
    ['Гаєвич', 'Haievych'],
    ['Житомир', 'Zhytomyr'],
    ['Закарпаття', 'Zakarpattia'],
    ['Медвин', 'Medvyn'],
    ['Іршава', 'Irshava'],
    ['Їжакевич', 'Yizhakevych'],
    ['Кадиївка', 'Kadyivka'],
    ['Мар’їне', 'Marine'],
    ['Йосипівка', 'Yosypivka'],
    ['Стрий', 'Stryi'],
    ['Київ', 'Kyiv'],
    ['Лебедин', 'Lebedyn'],
    ['Миколаїв', 'Mykolaiv'],
    ['Ніжин', 'Nizhyn'],
    ['Одеса', 'Odesa'],
    ['Полтава', 'Poltava'],
    ['Ромни', 'Romny'],
    ['Суми', 'Sumy'],
    ['Тетерів', 'Teteriv'],
    ['Ужгород', 'Uzhhorod'],
    ['Фастів', 'Fastiv'],
    ['Харків', 'Kharkiv'],
    ['Біла Церква', 'Bila Tserkva'],
    ['Чернівці', 'Chernivtsi'],
    ['Шостка', 'Shostka'],
    ['Гоща', 'Hoshcha'],
    ['Юрій', 'Yurii'],
    ['Крюківка', 'Kriukivka'],
    ['Яготин', 'Yahotyn'],
    ['Ічня', 'Ichnia'],
    ['Згорани', 'Zghorany'],
    ['Розгон', 'Rozghon'],
    ['Знам’янка', 'Znamianka'],
  ])('writes %s as %s', (ukrainian, latin) => {
    expect(transliterate(ukrainian)).toBe(latin);
  });

  it.each([
    ['Знам\u02bcянка', 'Znamianka'],
    ["Знам'янка", 'Znamianka'],
    ['Знам`янка', 'Znamianka'],
  ])('minds no kind of apostrophe: %s', (ukrainian, latin) => {
    expect(transliterate(ukrainian)).toBe(latin);
  });

  it.each([
    ['ЮЖНЕ', 'YUZHNE'],
    ['ЗГУРІВКА', 'ZGHURIVKA'],
    ['Є', 'Ye'],
    ['Нью-Йорк', 'Niu-York'],
    ['«Їжак» (Яр)\tЯма', '«Yizhak» (Yar)\tYama'],
    ['вулиця 8-го Березня, 12', 'vulytsia 8-ho Bereznia, 12'],
    ['Гаи\u0306', 'Hai'],
  ])('keeps the look of the text: %s', (ukrainian, latin) => {
    expect(transliterate(ukrainian)).toBe(latin);
  });

  it.each([
    ['Татарбунары', 'Tatarbunary'],
    ['Эдинцы', 'Edyntsy'],
    ['Подъездное', 'Podezdnoe'],
  ])('makes something of Russian letters: %s', (russian, latin) => {
    expect(transliterate(russian)).toBe(latin);
  });

  it('leaves what is not Cyrillic', () => {
    expect(transliterate('Chișinău 北京 🚓')).toBe('Chișinău 北京 🚓');
    expect(transliterate('')).toBe('');
  });
});
