import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { bytesOf, commandLineContext, countRows, plantAreas, rectangle } from '../testing.ts';
import { areaNamed, imported } from '../testing/area-imports.ts';
import { HROMADA, HROMADA_MAP, OBLAST, RAION } from '../testing/sample-files.ts';
import { importSettlements } from './import-settlements.ts';

describe('importing settlements', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
    await plantAreas(platform, [
      { name: 'Зразковий район', kind: 'raion', shape: rectangle(29, 45, 32, 46) },
      {
        name: 'Західна громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(29, 45, 30, 46),
      },
      {
        name: 'Східна громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(30, 45, 31, 46),
      },
      // On no map yet.
      { name: 'Вилківська громада', kind: 'hromada', in: 'Зразковий район' },
      { name: 'Миколаївка', kind: 'settlement', in: 'Західна громада', slug: 'mykolaivka-west' },
      {
        name: 'Вилкове',
        kind: 'settlement',
        in: 'Вилківська громада',
        code: 'UA99010010010045678',
      },
    ]);
  });
  afterEach(async () => {
    await platform.close();
  });

  async function take(...rows: readonly string[]) {
    const bytes = bytesOf(
      ['name,code,lat,lng,population,former_names,other_names', ...rows].join('\n'),
    );
    const report = await importSettlements(commandLineContext(platform), { file: 'x.csv', bytes });
    if (!report.ok) throw new Error(report.refusal.code);
    return report.value;
  }

  it('finds a village by its Latin name in the hromada in which it lies', async () => {
    const report = await take('Mykolayivka,,45.5,29.5,1200,');
    expect(report.lines[0]).toMatchObject({
      name: 'Миколаївка',
      outcome: 'taken',
      notes: [
        { code: 'figures-changed' },
        { code: 'matched-by-sound', values: { written: 'Mykolayivka' } },
      ],
    });
    expect(await areaNamed(platform, 'Миколаївка')).toMatchObject({
      population: 1200,
      centre: { lon: 29.5, lat: 45.5 },
    });
  });

  it('does not take a village of another hromada for it', async () => {
    const report = await take('Mykolayivka,,45.5,30.5,1200,');
    expect(report.lines[0]?.notes).toEqual([{ code: 'settlement-unknown', values: {} }]);
  });

  it('finds Vylkove, whose hromada is on no map, by its raion', async () => {
    const report = await take('Vylkove,,45.5,31.5,8006,');
    expect(report.lines[0]).toMatchObject({ name: 'Вилкове', outcome: 'taken' });
  });

  it('asks for a code where two villages of a hromada share a name', async () => {
    const codifier = ['Ананьїв', 'Ананьїв'].map(
      (name, index) => `${OBLAST},${RAION},${HROMADA},UA990100100${index + 3}0045678,,C,${name}`,
    );
    const header = 'level1,level2,level3,level4,extra,category,name';
    await imported(platform, bytesOf([header, ...codifier].join('\n')));
    await imported(platform, HROMADA_MAP);
    const report = await take('Ананьїв,,46.5,30.5,1,', 'Ананьїв,UA99010010030045678,46.5,30.5,1,');
    expect(report.lines.map(({ notes }) => notes)).toEqual([
      [{ code: 'settlement-ambiguous', values: { count: 2 } }],
      [{ code: 'figures-changed', values: {} }],
    ]);
  });

  it('takes what a code says, old names and decimal commas too, and changes nothing the second time', async () => {
    const row = 'Вилкове,UA99010010010045678,"45,4","29,58","8 006","Липованське",Вилков';
    await take(row);
    const village = await areaNamed(platform, 'Вилкове');
    expect(village).toMatchObject({ population: 8006, centre: { lon: 29.58, lat: 45.4 } });
    expect(village?.furtherNames.map(({ name, kind }) => [name, kind]).sort()).toEqual([
      ['Вилков', 'alternative'],
      ['Липованське', 'former'],
    ]);
    const before = await countRows(platform);
    expect((await take(row)).counts).toMatchObject({ unchanged: 1, taken: 0 });
    expect(await countRows(platform)).toEqual(before);
  });

  it('makes a settlement of a code that nobody knew', async () => {
    await take('Нове,UA99010010020045679,45.5,29.4,,');
    expect(await areaNamed(platform, 'Нове')).toMatchObject({
      kind: 'settlement',
      status: 'draft',
      code: 'UA99010010020045679',
    });
  });

  it('puts exchanged latitude and longitude right', async () => {
    const report = await take('Миколаївка,,29.5,45.5,,');
    expect(report.lines[0]).toMatchObject({ outcome: 'mended' });
    expect((await areaNamed(platform, 'Миколаївка'))?.centre).toEqual({ lon: 29.5, lat: 45.5 });
  });
});
