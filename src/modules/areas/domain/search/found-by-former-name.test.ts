import { describe, expect, it } from 'vitest';
import type { Place } from '../directory.ts';
import { foundByFormerName } from './found-by-former-name.ts';

const town: Place = {
  key: 'town',
  kind: 'settlement',
  name: 'Вигадани',
  otherNames: ['Vyhadany Town'],
  formerNames: ['Червоноармійське', 'Стара Вигадь'],
  areaId: undefined,
  point: undefined,
  population: undefined,
};

describe('a town that was renamed', () => {
  it.each([
    ['Червоноармійське', 'Червоноармійське'],
    ['червоноарм', 'Червоноармійське'],
    ['Красноармейское Червоноармейское', 'Червоноармійське'],
    ['Chervonoarmiiske', 'Червоноармійське'],
    ['м. Червоноармійске', 'Червоноармійське'],
    ['стара вигадь', 'Стара Вигадь'],
  ])('is found under its old name: «%s»', (typed, former) => {
    expect(foundByFormerName(typed, town)).toBe(former);
  });

  it.each(['Вигадани', 'виг', 'Vyhadany', 'вигаданы', ''])(
    'says nothing of it to who knows the new one: «%s»',
    (typed) => {
      expect(foundByFormerName(typed, town)).toBeUndefined();
    },
  );

  it('is told so though gazetteers still spell the old name in English', () => {
    const place = { ...town, otherNames: ['Chervonoarmiiske'] };
    expect(foundByFormerName('Chervonoarmiiske', place)).toBe('Червоноармійське');
  });

  it('that never was says nothing', () => {
    expect(foundByFormerName('Вигадани', { ...town, formerNames: [] })).toBeUndefined();
  });
});
