import { describe, expect, it } from 'vitest';
import { parseKatottg } from '../katottg.ts';
import { guessKind } from './guess-kind.ts';
import { chooseProperties } from './guess-properties.ts';

const NOTHING = { nameProperty: undefined, codeProperty: undefined };
const rows = (...objects: readonly Readonly<Record<string, string>>[]) =>
  objects.map((object) => new Map(Object.entries(object)));

describe('what a file says under which heading', () => {
  it('is guessed from the usual names, the Ukrainian one first', () => {
    const file = rows({
      name: 'Odesa Raion',
      'name:uk': 'Одеський район',
      'name:en': 'Odesa Raion',
    });
    expect(chooseProperties(file, NOTHING).nameProperty).toBe('name:uk');
  });

  it('tells an area’s own code from those of what is around it', () => {
    const file = rows(
      { raion: 'UA51040000000032911', katottg: 'UA51040250000099866', name: 'а' },
      { raion: 'UA51040000000032911', katottg: 'UA51040030000095700', name: 'б' },
    );
    expect(chooseProperties(file, NOTHING).codeProperty).toBe('katottg');
  });

  it('passes over a heading that is empty in every row', () => {
    expect(chooseProperties(rows({ name: '', label_name: 'А' }), NOTHING).nameProperty).toBe(
      'label_name',
    );
  });

  it('is what a flag says', () => {
    const given = { nameProperty: 'label', codeProperty: 'ref' };
    const told = chooseProperties(rows({ name: 'А', label: 'Б', ref: 'B1' }), given);
    expect(told).toEqual({ ...given, hasLocalCodes: true });
    const coded = rows({ label: 'Б', ref: 'UA51040250000099866' }, { label: 'В', ref: 'B1' });
    expect(chooseProperties(coded, given).hasLocalCodes).toBe(false);
  });
});

describe('the kind of an area', () => {
  const tags = (adminLevel?: string, place?: string) => ({ adminLevel, place });

  it('is what its code says, whatever its name', () => {
    const code = parseKatottg('UA51040250000099866');
    expect(guessKind(code, 'Татарбунарський район', tags('6'))).toBe('hromada');
  });

  it.each([
    ['Пересипський район', tags('10'), 'city-district'],
    ['Одеський район', tags('6'), 'raion'],
    ['Одеський район', tags(), undefined],
    ['Київський район', tags(undefined, 'borough'), 'city-district'],
    ['Нерушайський старостинський округ', tags('10'), 'starosta-district'],
    ['Odesa Oblast', tags('4'), 'oblast'],
    ['Білолісся', tags(undefined, 'village'), 'settlement'],
    ['Білолісся', tags('10'), undefined],
  ])('of %s is guessed from its words and the map', (name, said, kind) => {
    expect(guessKind(undefined, name, said)).toBe(kind);
  });
});
