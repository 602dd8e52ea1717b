import { describe, expect, test } from 'vitest';
import type { Area, AreaDirectory } from '#modules/areas/index.ts';
import { createAreaFinder } from './area-finder.ts';

const area = (id: string, kind: Area['kind'], name: string, parentId?: string) =>
  ({ id, kind, name, slug: id, parentId }) as Area;

const ALL = [
  area('hromada', 'hromada', 'Татарбунарська міська громада'),
  area('beat', 'beat', 'Татарбунарська дільниця', 'hromada'),
  area('town', 'settlement', 'Татарбунари', 'hromada'),
];

const directory = {
  all: ALL,
  byCode: () => undefined,
  bySlug: () => undefined,
  chain: (id: string) => (id === 'hromada' ? [ALL[0]] : [ALL[0], ALL.find((one) => one.id === id)]),
} as unknown as AreaDirectory;

describe('what a file means by the name of an area', () => {
  const finder = createAreaFinder(directory);
  test.each([
    ['Татарбунарська міська громада', 'hromada'],
    ['Татарбунарська ТГ', 'hromada'],
    ['Татарбунарська дільниця', 'beat'],
    ['Татарбунарська', 'beat'],
    ['м. Татарбунари', 'town'],
  ])('«%s» is the %s', (written, id) => {
    const found = finder.find(written, 'Татарбунарська громада');
    expect(found.ok && found.value.id).toBe(id);
  });

  test('is told from its namesake by what kind of hromada it is', () => {
    const hromadas = [
      area('city', 'hromada', 'Чорноморська міська громада'),
      area('town', 'hromada', 'Чорноморська селищна громада'),
    ];
    const two = { ...directory, all: hromadas, chain: () => [] } as unknown as AreaDirectory;
    const found = (written: string) => createAreaFinder(two).find(written);
    expect(found('Чорноморська міська громада')).toMatchObject({ ok: true, value: { id: 'city' } });
    expect(found('Чорноморська селищна ТГ')).toMatchObject({ ok: true, value: { id: 'town' } });
    expect(found('Чорноморська громада')).toEqual({ ok: false, refusal: 'area-ambiguous' });
  });

  test('is never the whole hromada where a beat is written that is not there', () => {
    const withoutBeats = { ...directory, all: ALL.filter(({ kind }) => kind !== 'beat') };
    const found = createAreaFinder(withoutBeats).find('Татарбунарська дільниця', 'Татарбунарська');
    expect(found).toEqual({ ok: false, refusal: 'area-unknown' });
  });

  test('is what was made of it, where that is narrower than its name says', () => {
    const chosen = area('chosen', 'beat', 'Білоліський старостинський округ', 'hromada');
    const withChosen = { ...directory, all: [...ALL, chosen], chain: () => [ALL[0], chosen] };
    const found = createAreaFinder(withChosen as unknown as AreaDirectory).find(
      'Білоліський старостинський округ',
      'Татарбунарська громада',
    );
    expect(found.ok && found.value.id).toBe('chosen');
  });
});
