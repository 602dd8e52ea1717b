import { describe, expect, it } from 'vitest';
import { archiveName, archivesAmong, expiredArchives } from './archive-names.ts';

const now = Temporal.ZonedDateTime.from('2026-11-25T03:00[Europe/Kyiv]');

/** The names of archives made each night at 02:40, for this many nights. */
function nights(count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    archiveName(now.subtract({ days: index, minutes: 20 }).toInstant(), true),
  );
}

/** The archives that remain when expired ones are removed each night. */
function afterNights(count: number, keep: { days: number; weeks: number }): readonly string[] {
  let names: string[] = [];
  for (let index = count - 1; index >= 0; index -= 1) {
    const night = now.subtract({ days: index });
    names.push(archiveName(night.subtract({ minutes: 20 }).toInstant(), true));
    const expired = expiredArchives(names, keep, night);
    names = names.filter((name) => !expired.includes(name));
  }
  return names;
}

describe('which backups stay', () => {
  it('says in the name when it was made, and whether it is locked', () => {
    const madeAt = Temporal.Instant.from('2026-11-25T00:40:00.123Z');
    expect(archiveName(madeAt, true)).toBe('poruch-20261125T004000Z.tar.zst.locked');
    expect(archiveName(madeAt, false)).toBe('poruch-20261125T004000Z.tar.zst');
    expect(archivesAmong([archiveName(madeAt, false)])[0]?.madeAt.toString()).toBe(
      '2026-11-25T00:40:00Z',
    );
  });

  it('keeps the nights of a week, and then one of each week', () => {
    const left = archivesAmong(afterNights(100, { days: 7, weeks: 5 }));
    const ages = left.map(({ madeAt }) =>
      Math.round(now.toInstant().since(madeAt).total('hours') / 24),
    );
    // Wednesday, 25 November: the Mondays are 9, 16, 23 and 30 days ago.
    expect(ages).toEqual([30, 23, 16, 9, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('keeps nothing longer than 35 days, whatever was asked for', () => {
    expect(afterNights(100, { days: 99, weeks: 9 })).toHaveLength(35);
    const oldest = nights(100)[34] ?? '';
    expect(expiredArchives([oldest], { days: 99, weeks: 9 }, now)).toEqual([]);
    expect(expiredArchives([oldest], { days: 99, weeks: 9 }, now.add({ days: 1 }))).toEqual([
      oldest,
    ]);
  });

  it('keeps of one day the last, once the week has its first', () => {
    const evening = now.subtract({ days: 1, hours: 6 });
    const noon = evening.subtract({ hours: 8 });
    const names = [noon, evening].map((time) => archiveName(time.toInstant(), false));
    expect(expiredArchives(names, { days: 7, weeks: 0 }, now)).toEqual([names[0]]);
    expect(expiredArchives(names, { days: 7, weeks: 1 }, now)).toEqual([]);
  });

  it('leaves alone whatever is not a backup', () => {
    const others = ['poruch.sql', 'poruch-20261125T004000Z.tar.zst.half', 'notes.txt'];
    expect(expiredArchives(others, { days: 1, weeks: 0 }, now)).toEqual([]);
  });
});
