import { describe, expect, it } from 'vitest';
import { beatNameAfter } from './beat-names.ts';

describe('a beat', () => {
  it.each([
    ['settlement', 'Білолісся', 'Дільниця Білолісся'],
    ['settlement', 'Нова Олексіївка', 'Дільниця Нова Олексіївка'],
    ['starosta-district', 'Струмківський старостинський округ', 'Струмківська дільниця'],
    ['starosta-district', 'Козацький старостинський округ', 'Козацька дільниця'],
    ['starosta-district', 'Новий округ', 'Нова дільниця'],
    ['city-district', 'Київський район', 'Київська дільниця'],
    ['starosta-district', 'Округ № 5', 'Дільниця Округ № 5'],
  ] as const)('is named after its first %s %s', (kind, name, expected) => {
    expect(beatNameAfter({ kind, name })).toBe(expected);
  });
});
