import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from './fold-text.ts';
import { searchKey, searchKeyOfBeginning } from './search-key.ts';

function keys(spellings: string): string[] {
  return [...new Set(foldedWords(spellings).map(searchKey))];
}

describe('the ways to write one name', () => {
  it.each([
    ['Одеса Одесса Odesa Odessa'],
    ['Татарбунари Татарбунары Tatarbunary Tatarbunari Tatarbunarî'],
    ['Кілія Килия Kiliia Kiliya Kilija Kilia Kyliya'],
    ['Ізмаїл Измаил Izmail Izmayil Izmaïl'],
    ['Київ Киев Kyiv Kiev Kyjiv'],
    ['Харків Харьков Kharkiv Harkiv Kharkov'],
    ['Ананьїв Ананьев Ananiv Ananyiv Ananiev Ananyev'],
    ['Сергіївка Сергеевка Serhiivka Sergiyivka Sergeevka Sergeyevka'],
    ['Іванівка Ивановка Ivanivka Ivanovka'],
    ['Юрківці Юрковцы Yurkivtsi Iurkivci Jurkivtsi'],
    ['Вилкове Вилково Vylkove Vilkovo'],
    ['Тарутине Тарутино Tarutyne Tarutino'],
    ['Великодолинське Великодолинское Velykodolynske Velikodolinskoye'],
    ['Велика Великая Velyka Velikaya'],
    ['Арциз Арцыз Artsyz Arciz'],
    ['Болград Bolhrad Bolgrad'],
    ['Білолісся Bilolissia Bilolissya Bilolisja'],
    ['Щасливе Shchaslyve Schaslyve Ščaslyve Счасливе'],
    ['Хаджибейський Хаджибейский Khadzhybeiskyi Hadzhibeysky'],
    ['Ширяєве Ширяево Shyriaieve Shiryaevo Širjajeve'],
    ['Згурівка Згуровка Zghurivka Zhurivka'],
    ['Єгорівка Егоровка Yehorivka Yegorovka Jehorivka'],
    ['Знам’янка Знам"янка Znamianka Znamyanka'],
    ['Фонтанка Fontanka Phontanka'],
    ['Chișinău Chişinău'],
  ])('meet: %s', (spellings) => {
    expect(keys(spellings)).toHaveLength(1);
  });

  it.each([
    ['Одеса Одеське'],
    ['Кілія Кулія'],
    ['Балта Болта'],
    ['Маяки Мачки'],
    ['Нове Нива'],
    ['Іванівка Іванків'],
    ['Яськи Ящики'],
  ])('do not make one of different names: %s', (names) => {
    expect(keys(names)).toHaveLength(names.split(' ').length);
  });
});

describe('a word still being typed', () => {
  it.each([
    ['новов', 'нововолодимирівка'],
    ['вилко', 'вилкове'],
    ['tatarbun', 'татарбунари'],
    ['велико', 'великодолинське'],
    ['ивановк', 'іванівка'],
    ['serg', 'сергіївка'],
  ])('«%s» begins «%s»', (typed, name) => {
    expect(searchKey(name).startsWith(searchKeyOfBeginning(typed))).toBe(true);
  });
});

describe('any text', () => {
  it('is a key without spaces of its own, never longer than four times the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        for (const word of foldedWords(text)) {
          expect(searchKey(word)).not.toMatch(/\s/);
          expect(searchKey(word).length).toBeLessThanOrEqual(word.length * 4);
        }
      }),
    );
  });
});
