import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { realData } from '../../../../tools/testing/real-data.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { communityForEachTest } from '#modules/organisations/testing.ts';
import { loadRegisteredSchools } from '../storage/registered-schools.ts';
import { importSchoolRegister } from './import-school-register.ts';

const HEADER =
  'edebo,full_name,short_name,status,type,ownership,settlement,address,site,katottg,hromada';
const file = (...rows: string[]) => ({
  file: { name: 'schools.csv', bytes: new TextEncoder().encode([HEADER, ...rows].join('\n')) },
});

const OPEN =
  '1,ЛИМАНСЬКИЙ ЛІЦЕЙ № 1,,працює,ліцей,Комунальна,м. Лиманськ,,,UA51010010010000005,UA51010010000000003';
const STANDS_STILL =
  '2,САДІВСЬКА ШКОЛА,,призупинено,початкова школа,Приватна,,,,UA51010010020000006,UA51010010000000003';

describe('the register of schools, with what is kept of it besides', () => {
  const community = communityForEachTest();
  const kept = async () => [
    ...(await inTransaction(community.context, loadRegisteredSchools)).values(),
  ];

  it('keeps a school that does not work, with why, and opens it to nobody', async () => {
    const imported = await importSchoolRegister(community.context, file(OPEN, STANDS_STILL));
    expect(imported).toMatchObject({ ok: true, value: { created: 2, closed: 1, notices: [] } });
    expect(await kept()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ standing: 'works', registerType: 'ліцей' }),
        expect.objectContaining({ standing: 'suspended', ownership: 'Приватна' }),
      ]),
    );
  });

  it('says of what it alone keeps, too, that it changes', async () => {
    await importSchoolRegister(community.context, file(OPEN));
    const renamed = file(OPEN.replace(',ліцей,', ',гімназія,'));
    const counts = { created: 0, changed: 1, unchanged: 0 };
    expect(
      await importSchoolRegister(community.context, { ...renamed, dryRun: true }),
    ).toMatchObject({ ok: true, value: counts });
    expect(await kept()).toMatchObject([{ registerType: 'ліцей' }]);
    expect(await importSchoolRegister(community.context, renamed)).toMatchObject({
      ok: true,
      value: counts,
    });
    expect(await kept()).toMatchObject([{ registerType: 'гімназія' }]);
  });

  it.runIf(realData('ua/schools-odesa-2023-06-08.csv'))(
    'of the whole oblast has 902 schools, of which 849 work; twice, it changes nothing',
    async () => {
      const bytes = await readFile(realData('ua/schools-odesa-2023-06-08.csv') ?? '');
      const input = { file: { name: 'schools.csv', bytes } };
      expect(await importSchoolRegister(community.context, input)).toMatchObject({
        ok: true,
        value: { created: 902, closed: 53, outOfReach: 0 },
      });
      const standings = Map.groupBy(await kept(), ({ standing }) => standing);
      expect(Object.fromEntries([...standings].map(([key, some]) => [key, some.length]))).toEqual({
        works: 849,
        liquidated: 43,
        suspended: 6,
        reorganised: 4,
      });
      expect(await importSchoolRegister(community.context, input)).toMatchObject({
        ok: true,
        value: { created: 0, changed: 0, unchanged: 902 },
      });
    },
  );
});
