import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok, type Result } from '#kernel/result.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import type { FileRefusal, ImportReport } from '../domain/import/report.ts';
import { areasText } from '../messages/index.ts';
import { box, bytesOf, commandLineContext, countRows, mapOf } from '../testing.ts';
import { HOSTILE_FEATURES, HOSTILE_FILES, HOSTILE_ROWS } from '../testing/hostile-files.ts';
import { importAreas } from './import-areas.ts';
import { importSettlements } from './import-settlements.ts';
import { importStreets } from './import-streets.ts';

const GOOD = box(30, 46, 31, 47);

const FILES = {
  settlements: {
    importIt: importSettlements,
    header: 'name,code,lat,lon,population',
    good: ['Зразкове,,46.5,30.5,100', 'Озерне,,46.6,30.6,50'],
  },
  streets: {
    importIt: importStreets,
    header: 'settlement,street,house',
    good: ['Зразкове,вулиця Садова,7', 'Озерне,вулиця Степова,'],
  },
  codifier: {
    importIt: importAreas,
    header: 'level1,level2,level3,level4,extra,category,name',
    good: [
      'UA99000000000012345,UA99020000000023450,,,,P,Перший',
      'UA99000000000012345,UA99030000000023451,,,,P,Другий',
    ],
  },
} as const;

describe('hostile files', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform();
    const codifier = [
      FILES.codifier.header,
      'UA99000000000012345,,,,,O,Вигадана',
      'UA99000000000012345,UA99010000000023456,,,,P,Зразковий',
      'UA99000000000012345,UA99010000000023456,UA99010010000034567,,,H,Лиманська',
      ...['Зразкове', 'Озерне', 'Лиманське'].map(
        (name, index) =>
          `UA99000000000012345,UA99010000000023456,UA99010010000034567,UA990100100${index + 1}0045678,,C,${name}`,
      ),
    ].join('\n');
    const context = commandLineContext(platform);
    await importAreas(context, { file: 'codifier.csv', bytes: bytesOf(codifier) });
  });
  afterAll(async () => {
    await platform.close();
  });

  /** There is a sentence in both languages, and it has all its values. */
  function readable(report: Result<ImportReport, FileRefusal>): boolean {
    for (const language of ['uk', 'en'] as const) {
      const text = areasText.in(language);
      if (!report.ok) text(`refusal.${report.refusal.code}`, report.refusal.values);
      const lines = report.ok ? report.value.lines : [];
      for (const { code, values } of lines.flatMap(({ notes }) => notes))
        text(`note.${code}`, values);
    }
    return true;
  }

  it.each(HOSTILE_FILES)('%s: refused whole, in words', async (_, bytes, code) => {
    const before = await countRows(platform);
    const report = await importAreas(commandLineContext(platform), {
      file: '../../etc/passwd',
      bytes,
    });
    expect(report).toMatchObject({ ok: false, refusal: { code } });
    expect(readable(report)).toBe(true);
    expect(await countRows(platform)).toEqual(before);
  });

  it.each(HOSTILE_FEATURES)(
    '%s: that feature is refused by its number, its neighbours are not',
    async (_, bad, code) => {
      const before = await countRows(platform);
      const report = await importAreas(commandLineContext(platform), {
        file: 'карта.geojson',
        bytes: mapOf({ name: 'Перша громада', geometry: GOOD }, bad, {
          name: 'Друга громада',
          geometry: box(31, 46, 32, 47),
        }),
        dryRun: true,
      });
      const lines = report.ok ? report.value.lines : [];
      expect(lines.map(({ position, outcome }) => [position.number, outcome])).toEqual([
        [1, 'taken'],
        [2, 'refused'],
        [3, 'taken'],
      ]);
      expect(lines[1]?.notes.map((note) => note.code)).toEqual([code]);
      expect(JSON.stringify(lines[1]).length).toBeLessThan(1_000);
      expect(readable(report)).toBe(true);
      expect(await countRows(platform)).toEqual(before);
    },
  );

  it.each(HOSTILE_ROWS)(
    '%s: that row of the %s is refused by its line',
    async (_, kind, bad, code) => {
      const before = await countRows(platform);
      const { importIt, header, good: around } = FILES[kind];
      const bytes = bytesOf([header, around[0], bad, around[1]].join('\n'));
      const report = await importIt(commandLineContext(platform), {
        file: 'x.csv',
        bytes,
        dryRun: true,
      });
      const lines = report.ok ? report.value.lines : [];
      expect(lines.map(({ position, outcome }) => [position.number, outcome])).toEqual([
        [2, 'taken'],
        [3, 'refused'],
        [4, 'taken'],
      ]);
      expect(lines[1]?.notes.map((note) => note.code)).toEqual([code]);
      expect(JSON.stringify(lines[1]).length).toBeLessThan(1_000);
      expect(readable(report)).toBe(true);
      expect(await countRows(platform)).toEqual(before);
    },
  );

  it('one bad row among a hundred thousand is found, and the others are taken', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `Зразкове,вулиця Довга,${index + 1}`,
    );
    rows[77_777] = 'Атлантида,вулиця Довга,1';
    const report = await importStreets(commandLineContext(platform), {
      file: 'streets.csv',
      bytes: bytesOf(['settlement,street,house', ...rows].join('\n')),
      dryRun: true,
    });
    expect(report.ok && report.value.counts).toEqual({
      taken: 99_999,
      mended: 0,
      unchanged: 0,
      refused: 1,
    });
    const refused = report.ok
      ? report.value.lines.filter(({ outcome }) => outcome === 'refused')
      : [];
    expect(refused.map(({ position }) => position)).toEqual([{ unit: 'line', number: 77_779 }]);
  });

  it('marks that turn the direction of text are taken out of a name', async () => {
    const report = await importAreas(commandLineContext(platform), {
      file: 'карта.geojson',
      bytes: mapOf({ name: '\u202eЛиманська\u202c громада', geometry: GOOD }),
      dryRun: true,
    });
    expect(report).toMatchObject(ok({ lines: [{ name: 'Лиманська громада', outcome: 'mended' }] }));
  });

  it('properties named like the machinery of JavaScript are properties like others', async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"__proto__":{"name":"x"},
      "constructor":"y","name":"Лиманська громада"},"geometry":${JSON.stringify(GOOD)}}]}`;
    const report = await importAreas(commandLineContext(platform), {
      file: 'карта.geojson',
      bytes: bytesOf(text),
      dryRun: true,
    });
    expect(report).toMatchObject(ok({ lines: [{ name: 'Лиманська громада', outcome: 'taken' }] }));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('scripts and quotes in a name are only a name', async () => {
    await using other = await testPlatform();
    const name = `<script>alert("x")</script>'; drop table areas.area; -- громада`;
    const context = commandLineContext(other);
    await importAreas(context, {
      file: 'x',
      bytes: mapOf({ name, geometry: GOOD }),
      publish: 'yes',
    });
    expect(await countRows(other)).toMatchObject({ 'areas.area': 1 });
  });
});
