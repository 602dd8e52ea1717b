import { describe, expect, it } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { systemRandom } from '#platform/crypto/random.ts';
import { officerLoad } from './officer-load.ts';
import { planGiving } from './plan-giving.ts';
import type { SchoolOfficer } from './school-officer.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const schoolId = newId<'organisation'>(systemRandom);
const [oksana, petro] = [newId<'officer'>(systemRandom), newId<'officer'>(systemRandom)];

function given(from: string, to: string | undefined, officerId = oksana): SchoolOfficer {
  return {
    id: newId(systemRandom),
    schoolId,
    officerId,
    deputyId: undefined,
    startsOn: day(from),
    endsOn: to === undefined ? undefined : day(to),
    changedAt: Temporal.Instant.from('2026-09-01T08:00:00Z'),
  };
}

describe('a school that is given to an officer', () => {
  const petroFrom = (from: string, to?: string) => given(from, to, petro);

  it('ends the day before with whoever had it', () => {
    const had = given('2026-09-01', undefined);
    const planned = planGiving([had], petroFrom('2026-12-01'));
    const lastDay = day('2026-11-30');
    expect(planned).toEqual({ ok: true, value: { followed: [had], lastDay, isNew: true } });
  });

  it('leaves alone whoever ended before, and is theirs for a while where somebody follows', () => {
    const had = [given('2025-09-01', '2026-05-31'), given('2027-01-01', undefined)];
    expect(planGiving(had, petroFrom('2026-09-01', '2026-12-31'))).toEqual({
      ok: true,
      value: { followed: [], lastDay: day('2026-08-31'), isNew: true },
    });
  });

  it('is refused where somebody is to begin on that day or later', () => {
    for (const from of ['2026-12-01', '2027-01-10']) {
      expect(planGiving([given(from, undefined)], petroFrom('2026-12-01'))).toEqual({
        ok: false,
        refusal: 'overlaps',
      });
    }
  });

  it('changes nothing where it is so already', () => {
    expect(planGiving([petroFrom('2026-12-01')], petroFrom('2026-12-01'))).toEqual({
      ok: true,
      value: { followed: [], lastDay: day('2026-11-30'), isNew: false },
    });
  });
});

describe('how many schools an officer has', () => {
  it.each([
    [4, 'few'],
    [5, 'right'],
    [20, 'right'],
    [21, 'many'],
  ])('%i are %s', (schools, load) => {
    expect(officerLoad(schools)).toBe(load);
  });
});
