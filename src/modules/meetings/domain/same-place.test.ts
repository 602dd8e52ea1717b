import { describe, expect, it } from 'vitest';
import { type AreaId, parseId } from '#kernel/ids.ts';
import { COFFEE_SAID } from '../testing-coffee.ts';
import type { MeetingSaid } from './meeting.ts';
import { isElsewhere, leftBehind } from './same-place.ts';

const areaId = (last: string): AreaId => {
  const id = parseId<'area'>(`01890a5d-ac96-774b-bcce-b302099a805${last}`);
  if (!id) throw new Error('no id');
  return id;
};
const coffee = (changes: Partial<MeetingSaid> = {}): MeetingSaid => ({
  ...COFFEE_SAID,
  areaId: areaId('1'),
  hostIds: [],
  ...changes,
});
const at = (uk: string, en = ''): MeetingSaid => coffee({ place: { uk, en } });

describe('another place', () => {
  it.each([
    ['Клуб, вул. Миру, 4', 'клуб вулиця Миру 4'],
    ['Клуб, вул. Миру, 4', 'Клуб, вул. Миру, буд. 4'],
    ['Бібліотека, пл. Волі, 1', 'Бібліотека, площа Волі, 1'],
    ['Сквер, б-р Садовий, 2', 'Сквер, бульвар Садовий, 2'],
    ['Клуб «Знам’янка»', "Клуб Знам'янка"],
  ])('is not «%s» written «%s»', (one, other) => {
    expect(isElsewhere(at(one), at(other))).toBe(false);
  });

  it.each([
    ['Клуб, вул. Миру, 4', 'Клуб, вул. Миру, 14'],
    ['Клуб, вул. Миру, 4', 'Клуб, площа Миру, 4'],
    ['Клуб, вул. Миру, 4', 'Школа, вул. Миру, 4'],
  ])('is «%2$s» after «%1$s»', (one, other) => {
    expect(isElsewhere(at(one), at(other))).toBe(true);
  });

  it('is the same house in another village, and not the same one told of in English', () => {
    expect(isElsewhere(coffee(), coffee({ areaId: areaId('2') }))).toBe(true);
    expect(isElsewhere(at('Клуб'), at('Клуб', 'Club'))).toBe(false);
  });
});

describe('what is said of the place before', () => {
  const before = coffee({
    place: { uk: 'Клуб', en: 'Club' },
    gettingThere: { uk: 'Автобус 5', en: 'Bus 5' },
    position: { lat: 45.8, lon: 29.7 },
    access: { stepFree: 'yes', toilet: 'unknown', hearingLoop: 'no', signLanguage: 'yes' },
  });

  it('is asked about where it stays while the place is another one', () => {
    const after = { ...before, place: { uk: 'Школа', en: 'Club' } };
    expect(leftBehind(before, after)).toEqual([
      'placeEn',
      'gettingThere',
      'gettingThereEn',
      'position',
      'shelter',
      'access',
    ]);
  });

  it('is asked about no more where it was cleared or said anew', () => {
    const after = coffee({
      place: { uk: 'Школа', en: 'School' },
      gettingThere: { uk: 'Автобус 7', en: '' },
      position: { lat: 45.9, lon: 29.7 },
      access: { ...before.access, stepFree: 'unknown', hearingLoop: 'unknown' },
      shelter: '',
    });
    expect(leftBehind(before, after)).toEqual([]);
  });

  it('stays as it is at the same place, and where nothing was said', () => {
    expect(leftBehind(before, before)).toEqual([]);
    const bare = coffee({
      shelter: '',
      access: { ...before.access, stepFree: 'unknown', hearingLoop: 'unknown' },
    });
    expect(leftBehind(bare, { ...bare, place: { uk: 'Школа', en: '' } })).toEqual([]);
  });
});
