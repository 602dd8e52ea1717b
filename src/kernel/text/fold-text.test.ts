import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText } from './fold-text.ts';

describe('a folded text', () => {
  it.each([
    ['ТАТАРБУНАРИ', 'татарбунари'],
    ['  Татарбунари \n', 'татарбунари'],
    ['Знам’янка', 'знамянка'],
    ['Знамʼянка', 'знамянка'],
    ["Знам'янка", 'знамянка'],
    ['Знам`янка', 'знамянка'],
    ['Знам"янка', 'знамянка'],
    ['Знам*янка', 'знамянка'],
    ['«Люстдорф»', 'люстдорф'],
    ['ТОВ "Мрія"', 'тов мрія'],
    ['Ґрунтове', 'грунтове'],
    ['Берёзовка', 'березовка'],
    ['Білгород-Дністровський', 'білгород дністровський'],
    ['Білгород – Дністровський', 'білгород дністровський'],
    ['Білгород‑Дністровський', 'білгород дністровський'],
    ['вул. Лесі Українки, 12/3', 'вул лесі українки 12 3'],
    ['школа №2', 'школа 2'],
    ['школа № 2', 'школа 2'],
    ['Татарбуна́ри', 'татарбунари'],
    ['Кілія (Chilia)', 'кілія chilia'],
    ['Iзмаїл', 'ізмаїл'],
    ['Cаврань', 'саврань'],
    ['Izmail', 'izmail'],
    ['ﬁn', 'fin'],
    ['Ｏｄｅｓａ', 'odesa'],
    ['İzmail', 'izmail'],
  ])('«%s» is «%s»', (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  it('takes й and ї put together from two characters as the letters that they are', () => {
    expect(foldText('Гаи\u0306')).toBe('гай');
    expect(foldText('Ки\u0456\u0308в')).toBe('київ');
  });

  it('drops what is not seen', () => {
    expect(foldText('\u202eОде\u200bса\u202c\u0000')).toBe('одеса');
    expect(foldText('\ufeffБіло\u00adлісся')).toBe('білолісся');
  });

  it.each(['', '   ', '…—«»', '🚓🚓', '\u0000', '\ud800', "'"])('is empty for «%s»', (nothing) => {
    expect(foldText(nothing)).toBe('');
    expect(foldedWords(nothing)).toEqual([]);
  });

  it('stays as it is when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
        expect(once).not.toMatch(/^ | {2}| $/);
      }),
    );
  });

  it('takes ten megabytes in its stride', () => {
    const started = process.threadCpuUsage();
    foldText('а'.repeat(5_000_000));
    foldText("'".repeat(5_000_000));
    foldText('a'.repeat(5_000_000));
    expect(process.threadCpuUsage(started).user).toBeLessThan(5_000_000);
  });
});
