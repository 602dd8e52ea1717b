import { describe, expect, it } from 'vitest';
import { bareName, fullerName, kindByName, lastingName, spokenName } from './area-names.ts';

describe('names of areas', () => {
  it.each([
    ['Татарбунарська міська громада', 'Татарбунарська'],
    ['Татарбунарська ТГ', 'Татарбунарська територіальна громада'],
    ['ТАТАРБУНАРСЬКА ОБ’ЄДНАНА ГРОМАДА', "Татарбунарська міська об'єднана громада"],
  ])('of one hromada are one: %s, %s', (one, other) => {
    expect(bareName('hromada', one)).toBe(bareName('hromada', other));
  });

  it('of a village are compared whole: «Мала Громада» is not «Мала»', () => {
    expect(bareName('settlement', 'Мала Громада')).not.toBe(bareName('settlement', 'Мала'));
  });

  it('are never compared as nothing', () => {
    expect(bareName('hromada', 'Громада')).toBe('громада');
  });

  it.each([
    ['oblast', 'Одеська', 'Одеська область'],
    ['raion', 'Ізмаїльський', 'Ізмаїльський район'],
    ['hromada', 'Вилківська', 'Вилківська громада'],
    ['city-district', 'Київський', 'Київський район'],
    ['settlement', 'Вилкове', 'Вилкове'],
    ['oblast', 'Київ', 'Київ'],
    ['oblast', 'Автономна Республіка Крим', 'Автономна Республіка Крим'],
    ['hromada', 'Вилківська міська громада', 'Вилківська міська громада'],
  ] as const)('of the codifier are said as people say them: %s %s', (kind, name, spoken) => {
    expect(spokenName(kind, name)).toBe(spoken);
  });

  it('keep the fuller form', () => {
    expect(fullerName('Вилківська громада', 'Вилківська міська громада')).toBe(
      'Вилківська міська громада',
    );
    expect(fullerName('Вилківська міська громада', 'Вилківська')).toBe('Вилківська міська громада');
  });

  it('make addresses without what a council may change', () => {
    expect(lastingName('hromada', 'Раухівська селищна громада')).toBe('раухівська громада');
    expect(lastingName('settlement', 'Раухівка')).toBe('Раухівка');
  });

  it.each([
    ['Струмківський старостинський округ', 'starosta-district'],
    ['Раухівська селищна громада', 'hromada'],
    ['Одеська область', 'oblast'],
    ['Приморський район', 'raion-or-city-district'],
    ['Дільниця Білолісся', 'beat'],
    ['Білолісся', undefined],
  ])('say what kind an area is: %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });
});
