import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { openAreaDirectory } from '#modules/areas/index.ts';
import { communityForEachTest } from '../testing.ts';
import { importSchools } from './import-schools.ts';
import { organisationPlaces } from './organisation-places.ts';

const HEADER = 'edebo,full_name,short_name,status,koatuu,settlement,address,site,katottg,hromada';
const file = (...rows: string[]) => ({
  file: { name: 'schools.csv', bytes: new TextEncoder().encode([HEADER, ...rows].join('\n')) },
});

const OPEN =
  '1,ЛИМАНСЬКИЙ ЛІЦЕЙ № 1,,працює,ліцей,"м. Лиманськ, Вигадана область",вул. Вигадана 1,lyceum.example.org,UA51010010010000005,UA51010010000000003';
const CLOSED =
  '2,САДІВСЬКА ШКОЛА,Садівська ЗОШ,ліквідовано,школа,,,,UA51010010020000006,UA51010010000000003';
const BY_NAME =
  '3,Степова гімназія,,призупинено,гімназія,"с. Садове, Степовий район",,,,UA51010020000000004';

describe('the register of schools', () => {
  const community = communityForEachTest();

  it('lets a parent find the officer by the school’s name, but not by one that is closed', async () => {
    const imported = await importSchools(community.context, file(OPEN, CLOSED, BY_NAME));
    expect(imported).toMatchObject({ ok: true, value: { created: 3, closed: 2 } });
    const areas = await openAreaDirectory(community.platform, [
      organisationPlaces(community.platform),
    ]);
    expect((await areas.search('лиманський ліцей'))[0]).toMatchObject({
      place: { kind: 'school', name: 'Лиманський ліцей № 1' },
      area: { name: 'Лиманськ' },
    });
    const closed = await areas.search('садівська');
    expect(closed.map(({ place }) => place.kind)).not.toContain('school');
    areas.close();
  });

  it('is no file of more lines than there are schools in the country', async () => {
    const lines = Array.from({ length: 40_001 }, () => 'x,,,працює,,,,,,');
    const imported = await importSchools(community.context, file(...lines));
    expect(imported).toMatchObject({ refusal: { file: { reason: 'file-too-big', line: 40_002 } } });
  });

  it('says once which columns it did not take, and takes the rest', async () => {
    expect(await importSchools(community.context, file(OPEN, CLOSED))).toMatchObject({
      ok: true,
      value: { created: 2, notices: [{ line: 1, reason: 'column-unknown', value: 'koatuu' }] },
    });
  });

  it('may close a school, and open it again', async () => {
    await importSchools(community.context, file(OPEN));
    const places = () => organisationPlaces(community.platform).load();
    await importSchools(community.context, file(OPEN.replace('працює', 'реорганізовано')));
    expect(await places()).toEqual([]);
    await importSchools(community.context, file(OPEN));
    expect(await places()).toHaveLength(1);
  });

  it('says which settlement it did not find, and takes the school', async () => {
    const unknown = '4,Школа,,працює,школа,"с. Ніде",,javascript:alert(1),UA99000000000000000,';
    expect(await importSchools(community.context, file(unknown))).toMatchObject({
      ok: true,
      value: {
        created: 1,
        notices: [
          { line: 1, reason: 'column-unknown' },
          { line: 2, reason: 'website-left-out' },
          { line: 2, reason: 'area-not-found', value: 'UA99000000000000000' },
        ],
      },
    });
  });

  it('is refused whole when two rows have one number', async () => {
    expect(await importSchools(community.context, file(OPEN, OPEN))).toMatchObject({
      ok: false,
      refusal: { reason: 'rows', problems: [{ line: 3, reason: 'repeats-line', value: '2' }] },
    });
  });

  it.runIf(realData('ua/schools-odesa-2023-06-08.csv'))(
    'of the whole oblast is taken, twice the same',
    async () => {
      const bytes = await readFile(realData('ua/schools-odesa-2023-06-08.csv') ?? '');
      const input = { file: { name: 'schools.csv', bytes } };
      expect(await importSchools(community.context, input)).toMatchObject({
        ok: true,
        value: { created: 902, closed: 53 },
      });
      expect(await importSchools(community.context, input)).toMatchObject({
        ok: true,
        value: { created: 0, changed: 0, unchanged: 902 },
      });
    },
  );
});
