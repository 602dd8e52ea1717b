import { describe, expect, it } from 'vitest';
import type { MigrationFile } from './migration-files.ts';
import { pendingMigrations } from './migrate.ts';

const file = (name: string, checksum = `sum of ${name}`): MigrationFile => ({
  name,
  checksum,
  sql: '',
});
const [areas, officers, meetings] = [
  file('20261125-0100-areas-create'),
  file('20261125-0200-officers-create'),
  file('20261126-0100-meetings-create'),
] as const;

describe('which migrations must run', () => {
  it('all of them on an empty database, in order', () => {
    expect(pendingMigrations([areas, officers], [])).toEqual({
      ok: true,
      value: [areas, officers],
    });
  });

  it('none twice, and also one that came late from another branch', () => {
    expect(pendingMigrations([areas, officers, meetings], [areas, meetings])).toEqual({
      ok: true,
      value: [officers],
    });
  });

  it('none on a database that a newer version has changed', () => {
    expect(pendingMigrations([areas], [areas, officers])).toMatchObject({
      ok: false,
      refusal: {
        en: expect.stringMatching(/newer than this Poruch.*20261125-0200-officers-create/),
      },
    });
  });

  it('none when one was altered after it ran', () => {
    expect(pendingMigrations([file(areas.name, 'another')], [areas])).toMatchObject({
      ok: false,
      refusal: { en: expect.stringMatching(/20261125-0100-areas-create was changed/) },
    });
  });
});
