import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from './slug-of.ts';

describe('a slug', () => {
  it.each([
    ['Білолісся', 'bilolissia'],
    ['Білгород-Дністровський', 'bilhorod-dnistrovskyi'],
    ['Знам’янка', 'znamianka'],
    ["Знам'янка", 'znamianka'],
    ['Згурівка', 'zghurivka'],
    ['Татарбунарська міська громада', 'tatarbunarska-miska-hromada'],
    ['  «Ліцей № 2» ', 'litsei-2'],
    ['Chișinău', 'chisinau'],
    ['Эдинцы', 'edyntsy'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Бал\u0000та', 'bal-ta'],
    ['北京', 'x-5317-4eac'],
    ['🚓', 'x'],
    ['', 'x'],
  ])('of «%s» is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('ends at the end of a word when the name is long', () => {
    const slug = slugOf(
      'Загальноосвітня школа перших, других і третіх ступенів імені Тараса Шевченка села',
    );
    expect(slug).toBe('zahalnoosvitnia-shkola-pershykh-druhykh-i-tretikh-stupeniv-imeni-tarasa');
  });

  it('is always an address of at most 80 signs, the same one each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slugOf(name).length).toBeLessThanOrEqual(80);
        expect(slugOf(name)).toBe(slugOf(name));
      }),
    );
    expect(slugOf('щ'.repeat(10_000_000))).toMatch(/^(?:shch){20}$/);
  });
});
