import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AreaId, ImportDraftId } from '#kernel/ids.ts';
import { testPlatform, type TestPlatform } from '#platform/database/testing.ts';
import type { AreasDeskContext } from '../domain/areas-context.ts';
import { box, commandLineContext, countRows, mapOf, plantAreas, rectangle } from '../testing.ts';
import { HOSTILE_FILES } from '../testing/hostile-files.ts';
import { keeperContext } from '../testing/staff-contexts.ts';
import { importAreas } from './import-areas.ts';
import { keepImportDraft, type KeepImportDraft } from './keep-import-draft.ts';
import { previewImport } from './preview-import.ts';

describe('the preview of a file', () => {
  let platform: TestPlatform;
  let ids: ReadonlyMap<string, AreaId>;
  let home: AreaId | undefined;
  beforeEach(async () => {
    platform = await testPlatform();
    ids = await plantAreas(platform, [
      { name: 'Зразковий район', kind: 'raion', shape: rectangle(28, 44, 33, 47) },
      {
        name: 'Зразкова громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(29, 45, 30, 46),
      },
      {
        name: 'Сусідня громада',
        kind: 'hromada',
        in: 'Зразковий район',
        shape: rectangle(31, 45, 32, 46),
      },
    ]);
    home = ids.get('Зразкова громада');
  });
  afterEach(() => platform.close());

  async function keep(
    context: AreasDeskContext,
    different: Partial<KeepImportDraft> = {},
  ): Promise<ImportDraftId> {
    const kept = await keepImportDraft(context, {
      file: 'межі.geojson',
      bytes: mapOf(),
      content: 'areas',
      kind: 'hromada',
      parentId: undefined,
      publish: 'no',
      ...different,
    });
    if (!kept.ok) throw new Error(kept.refusal.code);
    return kept.value;
  }

  async function look(context: AreasDeskContext, draft: ImportDraftId) {
    const preview = await previewImport(context, draft);
    if (!preview.ok) throw new Error(preview.refusal.code);
    const { outcome } = preview.value;
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  }

  it('shows how the beats that it brings would fit: over those in force, and what they leave over', async () => {
    const context = keeperContext(platform, { areaId: home });
    const draft = await keep(context, {
      bytes: mapOf(
        { name: 'Дільниця Перша', geometry: box(29, 45, 29.5, 46) },
        { name: 'Дільниця Друга', geometry: box(29.4, 45, 29.8, 46) },
      ),
      kind: 'beat',
      parentId: home,
    });
    const { beats } = await look(context, draft);
    expect(beats).toMatchObject([
      {
        hromada: { name: 'Зразкова громада' },
        view: {
          beats: [{ status: 'draft' }, { status: 'draft' }],
          inspection: {
            overlaps: [{ first: { name: 'Дільниця Друга' }, second: { name: 'Дільниця Перша' } }],
            holes: [{ hromada: { name: 'Зразкова громада' } }],
          },
        },
      },
    ]);
  });

  it('is not kept where it cannot be read at all: broken, foreign, nested, packed or no map', async () => {
    const context = keeperContext(platform);
    const before = await countRows(platform);
    const hostile = HOSTILE_FILES.filter(([, , code]) => code !== 'columns-missing');
    for (const [what, bytes, code] of hostile) {
      const kept = await keepImportDraft(context, {
        file: 'карта.geojson',
        bytes,
        content: 'areas',
        kind: undefined,
        parentId: undefined,
        publish: 'no',
      });
      expect(kept, what).toMatchObject({ refusal: { code } });
    }
    expect(await platform.files.list('area-import')).toEqual([]);
    expect(await countRows(platform)).toEqual(before);
  });

  it('is not kept for an area that whoever brings it does not reach', async () => {
    const neighbour = keeperContext(platform, { areaId: ids.get('Сусідня громада') });
    await expect(keep(neighbour, { kind: 'beat', parentId: home })).rejects.toThrow(
      'parent-unknown',
    );
    expect(await platform.files.list('area-import')).toEqual([]);
  });

  it('is refused feature by feature where a position is off the globe or abroad', async () => {
    const context = keeperContext(platform);
    const draft = await keep(context, {
      bytes: mapOf(
        { name: 'Зразкова громада', geometry: box(29, 45, 30.1, 46) },
        { name: 'Сусідня громада', geometry: box(31, 90, 32, 91) },
        { name: 'Далека громада', geometry: box(-10, -10, -9, -9) },
      ),
    });
    const { changes, report } = await look(context, draft);
    expect(changes.map(({ name }) => name)).toEqual(['Зразкова громада']);
    expect(report.counts).toMatchObject({ taken: 1, refused: 2 });
  });

  it('counts what a reader will see change, and not that an area leaves the demonstration', async () => {
    const context = keeperContext(platform);
    const features = [
      { name: 'Північна громада', geometry: box(29, 47, 30, 48) },
      { name: 'Південна громада', geometry: box(31, 47, 32, 48) },
    ] as const;
    await importAreas(commandLineContext(platform), {
      file: 'показ.geojson',
      bytes: mapOf(...features),
      origin: 'demo',
    });
    const same = await look(context, await keep(context, { bytes: mapOf(...features) }));
    expect(same).toMatchObject({ changes: [], isNothing: false });
    const moved = { ...features[1], geometry: box(31, 47, 32.1, 48) };
    const other = await look(context, await keep(context, { bytes: mapOf(features[0], moved) }));
    expect(other.changes.map(({ name }) => name)).toEqual(['Південна громада']);
    expect(other.report.counts).toMatchObject({ taken: 1, unchanged: 1 });
  });
});
