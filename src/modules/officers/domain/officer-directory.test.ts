import { describe, expect, it } from 'vitest';
import { parseId } from '#kernel/ids.ts';
import { askOfficers, type ServingOfficer, takeOfficersSnapshot } from './officer-directory.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const [areaId, officerId] = [
  parseId<'area'>('0b5a7300-0000-4000-8000-000000000001'),
  parseId<'officer'>('0b5a7300-0000-4000-8000-000000000002'),
];
if (!areaId || !officerId) throw new Error('not ids');

const LEAVING: ServingOfficer = {
  id: officerId,
  slug: 'petro-vyhadanyi',
  badgeNumber: '0012346',
  name: 'Петро Вигаданий',
  nameEn: undefined,
  kind: 'district',
  wordForm: 'masculine',
  rank: undefined,
  languages: [],
  phones: ['+380670000001'],
  email: undefined,
  messengers: {},
  stationId: undefined,
  photoId: undefined,
  checkedOn: undefined,
  leftOn: day('2026-11-27'),
  invented: true,
  assignments: [{ areaId, startsOn: day('2024-06-01'), endsOn: undefined }],
  absences: [],
  publishedHalves: [],
  receptions: [
    {
      areaId,
      place: 'Садове, старостат',
      placeEn: undefined,
      weekday: 2,
      startsAt: '10:00',
      endsAt: '13:00',
      note: undefined,
    },
  ],
};

describe('an officer who leaves at midnight, with nothing being written', () => {
  const snapshot = takeOfficersSnapshot([LEAVING]);
  const on = (today: string) =>
    askOfficers(
      () => snapshot,
      () => day(today),
    );

  it('is whoever residents ask for until then', () => {
    const officers = on('2026-11-26');
    expect(officers.get(officerId)).toBe(LEAVING);
    expect(officers.bySlug(LEAVING.slug)).toBe(LEAVING);
    expect(officers.all()).toEqual([LEAVING]);
    expect(officers.receivingIn(areaId)).toEqual([LEAVING]);
    expect(officers.assignedTo(areaId, day('2026-11-26'))).toEqual([LEAVING]);
  });

  it('stands in for nobody, receives nowhere and is in no list from then on', () => {
    const officers = on('2026-11-27');
    expect(officers.get(officerId)).toBeUndefined();
    expect(officers.bySlug(LEAVING.slug)).toBeUndefined();
    expect(officers.all()).toEqual([]);
    expect(officers.receivingIn(areaId)).toEqual([]);
    expect(officers.assignedTo(areaId, day('2026-11-27'))).toEqual([]);
  });
});
