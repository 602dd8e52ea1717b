import { describe, expect, it } from 'vitest';
import { areaNamed } from './area-named.ts';

const area = (name: string, nameEn?: string) => ({ id: name, name, nameEn });
const PLACES = [
  {
    hromada: area('Татарбунарська громада', 'Tatarbunary hromada'),
    parts: [area('Струмок', 'Strumok'), area('Весела Балка'), area('Зелене')],
  },
  { hromada: area('Лиманська громада'), parts: [area('Зелене'), area('Садове')] },
];
const named = (address: string) => {
  const found = areaNamed(address, PLACES);
  return typeof found === 'object' ? found.name : found;
};

describe('the area that an address names', () => {
  it.for([
    ['Клуб, вул. Миру, 4, с. Струмок', 'Струмок'],
    ['село Весела Балка; старостат', 'Весела Балка'],
    ['68100 Струмок', 'Струмок'],
    ['Library, Strumok', 'Strumok'],
    ['Струмок (Татарбунарська громада)', 'Струмок'],
    ['Лиманська громада', 'Лиманська громада'],
    ['Зелене, Лиманська громада', 'Зелене'],
  ] as const)('%s', ([address, name]) => {
    expect(named(address)).toBe(name === 'Strumok' ? 'Струмок' : name);
  });

  it('is none where no part is its name, and is not guessed between namesakes', () => {
    expect(named('вул. Струмоківська, 5')).toBeUndefined();
    expect(named('Київ, Хрещатик, 1')).toBeUndefined();
    expect(named('')).toBeUndefined();
    expect(named('с. Зелене, клуб')).toBe('ambiguous');
  });
});
