import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock/clock.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import { box, commandLineContext, countRows, mapOf } from '../testing.ts';
import { areaNamed, areasNow, imported, notesOf } from '../testing/area-imports.ts';
import { CODIFIER, HROMADA, HROMADA_MAP } from '../testing/sample-files.ts';
import { importAreas } from './import-areas.ts';

describe('importing areas', () => {
  let platform: TestPlatform;
  beforeEach(async () => {
    platform = await testPlatform();
  });
  afterEach(async () => {
    await platform.close();
  });

  it('takes the codifier with its levels, whichever alphabet its letters are in', async () => {
    const report = await imported(platform, CODIFIER);
    expect(report.counts).toEqual({ taken: 4, mended: 0, unchanged: 0, refused: 0 });
    expect(report.guesses?.kinds).toEqual({ oblast: 1, raion: 1, hromada: 1, settlement: 1 });
    const village = await areaNamed(platform, 'Лиманське');
    const chain = [];
    const all = new Map((await areasNow(platform)).map((area) => [area.id, area]));
    for (let at = village; at; at = at.parentId && all.get(at.parentId)) chain.push(at.name);
    expect(chain).toEqual([
      'Лиманське',
      'Лиманська громада',
      'Зразковий район',
      'Вигадана область',
    ]);
    expect(village).toMatchObject({ settlementKind: 'village', slug: 'lymanske', status: 'draft' });
  });

  it('adds a boundary from a map to the hromada of the codifier, by its code', async () => {
    await imported(platform, CODIFIER);
    const before = await countRows(platform);
    const report = await imported(platform, HROMADA_MAP);
    expect(notesOf(report)).toEqual(['boundary-first', 'renamed']);
    expect(report.guesses).toMatchObject({ nameProperty: 'name', codeProperty: 'katottg' });
    const after = await countRows(platform);
    expect(after).toMatchObject({
      'areas.area': before['areas.area'],
      'areas.boundary': 1,
      'platform.event': (before['platform.event'] ?? 0) + 1,
    });
  });

  it('comes to the same areas when the map comes first', async () => {
    await imported(platform, HROMADA_MAP);
    await imported(platform, CODIFIER);
    const hromada = await areaNamed(platform, 'Лиманська селищна громада');
    const raion = await areaNamed(platform, 'Зразковий район');
    expect(hromada).toMatchObject({ code: HROMADA, parentId: raion?.id, slug: 'lymanska-hromada' });
  });

  it('changes nothing the second time', async () => {
    await imported(platform, CODIFIER);
    await imported(platform, HROMADA_MAP);
    const before = await countRows(platform);
    expect((await imported(platform, CODIFIER)).counts.unchanged).toBe(4);
    expect((await imported(platform, HROMADA_MAP)).counts.unchanged).toBe(1);
    expect(await countRows(platform)).toEqual(before);
  });

  it('writes nothing when it is only asked what would be', async () => {
    const before = await countRows(platform);
    const report = await imported(platform, CODIFIER, { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, counts: { taken: 4 } });
    expect(await countRows(platform)).toEqual(before);
  });

  it('keeps the old boundary with the day when it ended', async () => {
    await imported(platform, HROMADA_MAP);
    const later = { ...platform, clock: fixedClock('2027-01-02T10:00:00Z') };
    const moved = mapOf({
      name: 'Лиманська селищна громада',
      katottg: HROMADA,
      geometry: box(30, 46, 31.5, 47),
    });
    const report = await importAreas(commandLineContext(later), {
      file: 'нова.geojson',
      bytes: moved,
    });
    expect(report.ok && notesOf(report.value)).toEqual(['boundary-changed']);
    const versions = await platform.database.named<{
      source: string;
      valid_from: unknown;
      valid_to: unknown;
    }>(
      'versions',
      'select source, valid_from, valid_to from areas.boundary order by valid_from',
      [],
    );
    expect(
      versions.map((row) => [row.source, String(row.valid_from), String(row.valid_to)]),
    ).toEqual([
      ['карта.geojson', '2026-11-25T08:00:00Z', '2027-01-02T10:00:00Z'],
      ['нова.geojson', '2027-01-02T10:00:00Z', 'null'],
    ]);
  });

  it('takes the good features of a file that has a bad one, and names the bad one', async () => {
    const report = await imported(
      platform,
      mapOf(
        { name: 'Перша громада', geometry: box(30, 46, 31, 47) },
        {
          name: 'Зламана громада',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [30, 46],
                [30, 'x'],
              ],
            ],
          },
        },
        { name: 'Друга громада', geometry: box(31, 46, 32, 47) },
      ),
    );
    expect(report.counts).toEqual({ taken: 2, mended: 0, unchanged: 0, refused: 1 });
    expect(report.lines[1]).toMatchObject({ name: 'Зламана громада', outcome: 'refused' });
    expect((await areasNow(platform)).map(({ name }) => name).sort()).toEqual([
      'Друга громада',
      'Перша громада',
    ]);
  });

  it('leaves nothing behind when it breaks in the middle', async () => {
    const before = await countRows(platform);
    let given = 0;
    const random = {
      ...platform.random,
      uuid: () => {
        given += 1;
        // The areas have their ids and are written; the second boundary has none.
        if (given > 4) throw new Error('the power is gone');
        return platform.random.uuid();
      },
    };
    const file = mapOf(
      { name: 'Перша громада', geometry: box(30, 46, 31, 47) },
      { name: 'Друга громада', geometry: box(31, 46, 32, 47) },
      { name: 'Третя громада', geometry: box(32, 46, 33, 47) },
    );
    const context = commandLineContext({ ...platform, random });
    await expect(importAreas(context, { file: 'карта.geojson', bytes: file })).rejects.toThrow(
      'power',
    );
    expect(given).toBeGreaterThan(4);
    expect(await countRows(platform)).toEqual(before);
  });

  it('may be done by the command line only', async () => {
    const context = { ...commandLineContext(platform), actor: { kind: 'resident' } as const };
    expect(await importAreas(context, { file: 'x', bytes: HROMADA_MAP })).toMatchObject({
      ok: false,
      refusal: { code: 'forbidden' },
    });
  });
});
