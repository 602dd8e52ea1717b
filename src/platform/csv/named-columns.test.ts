import { describe, expect, it } from 'vitest';
import { nameCells, nameColumns } from './named-columns.ts';

const NAMES = {
  badge: ['badge number', 'номер жетона'],
  name: ["ім'я"],
  leftOn: ['вибув'],
} as const;

describe('headings of a table', () => {
  it('are recognised in either language, case, spacing and apostrophe', () => {
    const { positions, unknown } = nameColumns(
      ['Номер_жетона:', ' ІМ’Я ', 'leftOn', 'Примітки', ''],
      NAMES,
    );
    expect([...positions]).toEqual([
      ['badge', 0],
      ['name', 1],
      ['leftOn', 2],
    ]);
    expect(unknown).toEqual(['Примітки']);
  });

  it('that name one column twice are reported, and the first is used', () => {
    const { positions, repeated } = nameColumns(['badge', 'номер жетона'], NAMES);
    expect(positions.get('badge')).toBe(0);
    expect(repeated).toEqual(['номер жетона']);
  });

  it('are never taken from what every object has', () => {
    expect(nameColumns(['__proto__', 'constructor', 'toString'], NAMES).unknown).toHaveLength(3);
  });
});

describe('a row', () => {
  it('tells a blank cell from a column that the table lacks', () => {
    const { positions } = nameColumns(['badge', 'name'], NAMES);
    expect(nameCells(7, [' 0012345 '], positions)).toEqual({
      line: 7,
      cells: { badge: '0012345', name: '' },
    });
  });
});
