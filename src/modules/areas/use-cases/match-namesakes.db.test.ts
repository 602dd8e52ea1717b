import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { box, commandLineContext, countRows, mapOf } from '../testing.ts';
import { areasNow, imported, notesOf } from '../testing/area-imports.ts';
import { CODIFIER, HROMADA_MAP } from '../testing/sample-files.ts';
import { importAreas } from './import-areas.ts';

describe('an import of areas that no code of the state’s tells apart', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(async () => {
    await platform.close();
  });

  it('leaves an area in several parts as it is when the same file comes again', async () => {
    const parts = mapOf(
      { name: 'Морська', geometry: box(30, 46, 30.1, 46.1) },
      { name: 'Морська', geometry: box(33, 46, 33.1, 46.1) },
    );
    const report = await imported(platform, parts, { kind: 'beat' });
    expect(notesOf(report, 2)).toEqual(['parts-merged']);
    const before = await countRows(platform);
    expect((await imported(platform, parts, { kind: 'beat' })).counts).toMatchObject({
      unchanged: 2,
      refused: 0,
    });
    expect(await countRows(platform)).toEqual(before);
  });

  it('refuses a namesake that lies elsewhere, when neither has a code nor a parent', async () => {
    const here = mapOf({ name: 'Морська', geometry: box(30, 46, 30.1, 46.1) });
    const there = mapOf(
      { name: 'Морська', geometry: box(33, 46, 33.1, 46.1) },
      { name: 'Степова', geometry: box(34, 46, 34.1, 46.1) },
    );
    await imported(platform, here, { kind: 'beat' });
    const report = await imported(platform, there, { kind: 'beat' });
    expect(report.lines).toMatchObject([
      { name: 'Морська', outcome: 'refused', notes: [{ code: 'namesake-elsewhere' }] },
      { name: 'Степова', outcome: 'taken' },
    ]);
    expect((await imported(platform, here, { kind: 'beat' })).counts.unchanged).toBe(1);
    const again = await imported(platform, there, { kind: 'beat' });
    expect(again.counts).toMatchObject({ unchanged: 1, refused: 1, taken: 0 });
  });

  it('refuses a namesake of an area that a later map has put into its hromada', async () => {
    await imported(platform, mapOf({ name: '12', geometry: box(30.1, 46.1, 30.2, 46.2) }), {
      kind: 'beat',
    });
    await imported(platform, CODIFIER);
    await imported(platform, HROMADA_MAP);
    const elsewhere = mapOf({ name: '12', geometry: box(35, 50, 35.1, 50.1) });
    const report = await imported(platform, elsewhere, { kind: 'beat' });
    expect(notesOf(report)).toEqual(['namesake-elsewhere']);
  });

  it('keeps a beat’s own number where a column of a foreign map is named as the code', async () => {
    const beats = (...names: readonly string[]) =>
      mapOf(
        ...names.map((name, turn) => ({
          BEAT: `B${turn + 1}`,
          DISTRICT: name,
          geometry: box(-122.4 + turn * 0.1, 47.5, -122.3 + turn * 0.1, 47.6),
        })),
      );
    const reading = { kind: 'beat', nameProperty: 'DISTRICT', codeProperty: 'BEAT' } as const;
    // Two areas with the same name are distinguished by their numbers.
    const report = await imported(platform, beats('North', 'North', 'South'), reading);
    expect(report.counts).toMatchObject({ taken: 3, mended: 0, refused: 0 });
    const numbered = async () =>
      (await areasNow(platform)).map(({ localCode, name }) => `${localCode} ${name}`).toSorted();
    expect(await numbered()).toEqual(['B1 North', 'B2 North', 'B3 South']);
    const again = await imported(platform, beats('North', 'North', 'South'), reading);
    expect(again.counts).toMatchObject({ unchanged: 3 });
    // A number outlives a name.
    const renamed = await imported(platform, beats('North', 'East', 'South'), reading);
    expect(notesOf(renamed, 2)).toContain('renamed');
    expect(await numbered()).toEqual(['B1 North', 'B2 East', 'B3 South']);
  });

  it('says which properties a map without a known name has to choose from', async () => {
    const refused = await importAreas(commandLineContext(platform), {
      file: 'beats.geojson',
      bytes: mapOf({ BEAT: 'B1', DISTRICT: 'N', geometry: box(-122.4, 47.5, -122.3, 47.6) }),
      kind: 'beat',
    });
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: 'name-property-missing', values: { properties: 'BEAT, DISTRICT' } },
    });
  });

  it('calls a border whose ring was only turned taken, not mended', async () => {
    const clockwise = {
      type: 'Polygon',
      coordinates: [
        [
          [30, 46],
          [30, 46.1],
          [30.1, 46.1],
          [30.1, 46],
          [30, 46],
        ],
      ],
    };
    const report = await imported(platform, mapOf({ name: '12', geometry: clockwise }), {
      kind: 'beat',
    });
    expect(report.lines).toMatchObject([{ outcome: 'taken' }]);
    expect(notesOf(report)).toContain('ring-reversed');
  });
});
