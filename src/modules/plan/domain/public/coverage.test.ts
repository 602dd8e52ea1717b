import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.ts';
import { systemRandom } from '../../../../platform/crypto/random.ts';
import { coveredOf, type HeldWork, hiddenOf, peopleOf } from './coverage.ts';

const held = (people: number | undefined): HeldWork => ({
  areaId: newId(systemRandom),
  languages: ['uk'],
  people,
});
const row = (key: string, ...people: readonly (number | undefined)[]) => ({
  key,
  actions: 3,
  works: people.map(held),
});

describe('whom a plan reached', () => {
  it('counts actions and what was held exactly, and people where they are many', () => {
    expect(coveredOf([row('Лиманська', 12, 30)])).toEqual([
      { key: 'Лиманська', actions: 3, held: 2, people: 42 },
    ]);
  });

  it('tells no small number of people', () => {
    expect(coveredOf([row('a', 4), row('b', 5)]).map(({ people }) => people)).toEqual([
      'hidden',
      'hidden',
    ]);
    expect(peopleOf([held(4), held(5)])).toBe('hidden');
  });

  it('hides a second number where the only hidden one could be reckoned from the sum', () => {
    const covered = coveredOf([row('a', 4), row('b', 50), row('c', 20), row('d')]);
    expect(covered.map(({ people }) => people)).toEqual(['hidden', 50, 'hidden', 0]);
  });

  it('hides one more, too, where what several hidden ones are together could be reckoned', () => {
    const covered = coveredOf([row('a', 1), row('b', 1), row('c', 50), row('d', 20)]);
    expect(covered.map(({ people }) => people)).toEqual(['hidden', 'hidden', 50, 'hidden']);
  });

  it('hides one where what stands in no row is a small number itself', () => {
    const rows = [row('a', 30), row('b', 20)];
    expect(coveredOf(rows, [held(3)]).map(({ people }) => people)).toEqual([30, 'hidden']);
    expect(coveredOf(rows, [held(12)]).map(({ people }) => people)).toEqual([30, 20]);
  });

  it('tells no part of what is hidden', () => {
    const told = hiddenOf([row('a', 30), row('b', undefined)]).map(({ people }) => people);
    expect(told).toEqual(['hidden', 0]);
  });

  it('says that nobody was counted', () => {
    expect(coveredOf([row('a', undefined)])[0]).toMatchObject({ held: 1, people: 0 });
  });
});
