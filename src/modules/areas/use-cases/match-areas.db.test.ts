import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { box, bytesOf, commandLineContext, countRows, mapOf } from '../testing.ts';
import { areaNamed, areasNow, imported, notesOf } from '../testing/area-imports.ts';
import { CODIFIER, HROMADA, HROMADA_MAP, OBLAST, RAION, VILLAGE } from '../testing/sample-files.ts';
import { importAreas } from './import-areas.ts';
import { inspectBeats } from './inspect-beats.ts';

describe('an import that must recognise areas', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(async () => {
    await platform.close();
  });

  it('joins features of one code and one name: they are parts of one area', async () => {
    const parts = mapOf(
      { name: 'Лиманська громада', katottg: HROMADA, geometry: box(30, 46, 31, 47) },
      { name: 'Лиманська громада', katottg: HROMADA, geometry: box(32, 46, 33, 47) },
    );
    const report = await imported(platform, parts);
    expect(notesOf(report, 2)).toEqual(['parts-merged']);
    expect(await countRows(platform)).toMatchObject({ 'areas.area': 1, 'areas.boundary': 1 });
    expect((await imported(platform, parts)).counts).toMatchObject({ unchanged: 2 });
  });

  it('refuses a second name under the same code, and says whose code it is', async () => {
    const report = await imported(
      platform,
      mapOf(
        { name: 'Лиманська громада', katottg: HROMADA, geometry: box(30, 46, 31, 47) },
        { name: 'Степова громада', katottg: HROMADA, geometry: box(32, 46, 33, 47) },
      ),
    );
    expect(report.lines[1]).toMatchObject({
      outcome: 'refused',
      notes: [{ code: 'code-twice', values: { name: 'Лиманська громада', number: 1 } }],
    });
  });

  it('says that an area which had no code has one now', async () => {
    const feature = { name: 'Лиманська громада', geometry: box(30, 46, 31, 47) };
    await imported(platform, mapOf(feature));
    const report = await imported(platform, mapOf({ ...feature, katottg: HROMADA }));
    expect(report.lines).toMatchObject([
      { outcome: 'taken', notes: [{ code: 'code-added', values: { code: HROMADA } }] },
    ]);
  });

  it('notices latitude and longitude in the wrong order', async () => {
    const report = await imported(
      platform,
      mapOf({ name: 'Лиманська громада', katottg: HROMADA, geometry: box(46, 30, 47, 31) }),
    );
    expect(report.lines[0]).toMatchObject({ outcome: 'mended' });
    expect(notesOf(report)).toContain('lat-lon-swapped');
  });

  it('finds the hromada of a district that has no code by the map, and knows it again', async () => {
    await imported(platform, CODIFIER);
    await imported(platform, HROMADA_MAP);
    const districts = mapOf(
      { name: 'Степовий старостинський округ', geometry: box(30.1, 46.1, 30.5, 46.5) },
      { name: 'Дивний старостинський округ', geometry: box(30.9, 46.1, 31.3, 46.5) },
    );
    const report = await imported(platform, districts);
    const hromada = await areaNamed(platform, 'Лиманська селищна громада');
    expect(await areaNamed(platform, 'Степовий старостинський округ')).toMatchObject({
      kind: 'starosta-district',
      parentId: hromada?.id,
    });
    expect(report.lines[1]?.notes).toContainEqual({
      code: 'outside-parent',
      values: { share: 25, parent: 'Лиманська селищна громада' },
    });
    const before = await countRows(platform);
    expect((await imported(platform, districts)).counts.unchanged).toBe(2);
    expect(await countRows(platform)).toEqual(before);
  });

  it('believes a flag about the parent more than the map', async () => {
    await imported(platform, CODIFIER);
    const beat = mapOf({ name: '12', geometry: box(35, 50, 35.1, 50.1) });
    await imported(platform, beat, { kind: 'beat', parent: HROMADA });
    const hromada = await areaNamed(platform, 'Лиманська громада');
    expect(await areaNamed(platform, '12')).toMatchObject({ kind: 'beat', parentId: hromada?.id });
    const refused = await importAreas(commandLineContext(platform), {
      file: 'x',
      bytes: beat,
      parent: 'nowhere',
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'parent-unknown' } });
  });

  it('takes nothing into a hromada outside of which it lies, and says of what reaches out of it', async () => {
    await imported(platform, CODIFIER);
    await imported(platform, HROMADA_MAP);
    const beats = mapOf(
      { name: '12', geometry: box(33, 47, 33.1, 47.1) },
      { name: '13', geometry: box(30.9, 46.1, 31.3, 46.5) },
    );
    const report = await imported(platform, beats, { kind: 'beat', parent: HROMADA });
    const parent = 'Лиманська селищна громада';
    expect(report.lines).toMatchObject([
      { outcome: 'refused', notes: [{ code: 'outside-given', values: { parent } }] },
      { outcome: 'taken' },
    ]);
    expect(report.lines[1]?.notes).toContainEqual({
      code: 'outside-parent',
      values: { share: 25, parent },
    });
    expect(await areaNamed(platform, '12')).toBeUndefined();
    const found = await inspectBeats(commandLineContext(platform), { area: HROMADA });
    expect(found).toMatchObject({ value: { outside: [{ beat: { name: '13' } }] } });
  });

  it('does not take a district of another city for one of the same name', async () => {
    await imported(platform, CODIFIER);
    const here = mapOf({ name: 'Київський район', geometry: box(30.1, 46.1, 30.5, 46.5) });
    const there = mapOf({ name: 'Київський район', geometry: box(36.2, 49.9, 36.4, 50.1) });
    const kind = 'city-district';
    await imported(platform, here, { kind, parent: HROMADA });
    const before = await countRows(platform);
    // The hromada is on no map, so only the boundary identifies the district.
    expect((await imported(platform, here, { kind })).counts.unchanged).toBe(1);
    expect(await countRows(platform)).toEqual(before);
    await imported(platform, there, { kind });
    const districts = (await areasNow(platform)).filter((area) => area.kind === kind);
    expect(new Map(districts.map(({ slug, parentId }) => [slug, parentId !== undefined]))).toEqual(
      new Map([
        ['kyivskyi-raion', true],
        ['kyivskyi-raion-2', false],
      ]),
    );
    expect((await imported(platform, there, { kind })).counts.unchanged).toBe(1);
  });

  it('matches a district without a code to the one of the codifier by its name', async () => {
    const code = 'UA99010010010199999';
    await imported(platform, CODIFIER);
    await imported(
      platform,
      bytesOf(
        `level1,level2,level3,level4,extra,category,name\n${OBLAST},${RAION},${HROMADA},${VILLAGE},${code},B,Портовий`,
      ),
    );
    await imported(platform, HROMADA_MAP);
    await imported(
      platform,
      mapOf({ name: 'Портовий район', admin_level: 10, geometry: box(30.1, 46.1, 30.5, 46.5) }),
    );
    const all = (await areasNow(platform)).filter(({ kind }) => kind === 'city-district');
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ code, name: 'Портовий район' });
    expect(all[0]?.fingerprint).toBeDefined();
  });

  it('lets only the codifier rename an area that has a code, and keeps every name for the search', async () => {
    await imported(platform, CODIFIER);
    const figures = bytesOf(
      `hromada_code,hromada_full_name,total_popultaion_2022\n${HROMADA},Суворовська громада,"5 156"`,
    );
    expect(notesOf(await imported(platform, figures), 2)).toEqual([
      'names-added',
      'figures-changed',
    ]);
    expect(await areaNamed(platform, 'Лиманська громада')).toMatchObject({
      population: 5156,
      furtherNames: [{ name: 'Суворовська громада', kind: 'alternative' }],
    });
    const renamed = new TextDecoder().decode(CODIFIER).replace('H,Лиманська', 'H,Озерна');
    expect(notesOf(await imported(platform, bytesOf(renamed)), 4)).toEqual([
      'renamed',
      'names-added',
    ]);
    expect(await areaNamed(platform, 'Озерна громада')).toMatchObject({ slug: 'lymanska-hromada' });
    expect((await areaNamed(platform, 'Озерна громада'))?.furtherNames).toContainEqual({
      name: 'Лиманська громада',
      kind: 'former',
      language: 'uk',
    });
  });

  it('takes names in other languages and old names from a map', async () => {
    await imported(
      platform,
      mapOf({
        name: 'Лиманська громада',
        'name:en': 'Lymanska hromada',
        'name:ru': 'Лиманская община',
        'name:zh': '利曼',
        'old_name:uk:-2016': 'Жовтнева громада',
        katottg: HROMADA,
        geometry: box(30, 46, 31, 47),
      }),
    );
    const area = await areaNamed(platform, 'Лиманська громада');
    expect(area?.nameEn).toBe('Lymanska hromada');
    expect(area?.furtherNames.map(({ name, kind }) => [name, kind])).toEqual([
      ['Жовтнева громада', 'former'],
      ['Лиманская община', 'alternative'],
    ]);
  });

  it('takes the name and the code from where it is told to', async () => {
    const bytes = mapOf({
      name: 'OBJ-17',
      label: 'Лиманська громада',
      ref: HROMADA,
      other: RAION,
      geometry: box(30, 46, 31, 47),
    });
    await imported(platform, bytes, { nameProperty: 'label', codeProperty: 'ref' });
    expect(await areaNamed(platform, 'Лиманська громада')).toMatchObject({
      code: HROMADA,
      kind: 'hromada',
    });
    const wrong = await importAreas(commandLineContext(platform), {
      file: 'x',
      bytes,
      nameProperty: 'titel',
    });
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'name-property-unknown' } });
  });

  it('takes beats of a city elsewhere in the world, for whoever tries it there', async () => {
    const report = await imported(
      platform,
      mapOf({ name: 'B1', geometry: box(-122.4, 47.6, -122.3, 47.7) }),
      {
        kind: 'beat',
      },
    );
    expect(report.counts.taken).toBe(1);
  });

  it('gives namesakes addresses of their own', async () => {
    const two = [HROMADA, 'UA99010020000034568'];
    await imported(
      platform,
      mapOf(
        ...two.map((katottg, index) => ({
          name: 'Лиманська громада',
          katottg,
          geometry: box(30 + index, 46, 31 + index, 47),
        })),
      ),
    );
    expect((await areasNow(platform)).map(({ slug }) => slug).sort()).toEqual([
      'lymanska-hromada',
      'lymanska-hromada-2',
    ]);
  });
});
