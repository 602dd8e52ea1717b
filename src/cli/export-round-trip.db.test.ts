import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AppContext } from '#app/context.ts';
import { type ExportedAreas, exportAreas, importAreas } from '#modules/areas/index.ts';
import { RESIDENT } from '#modules/identity/index.ts';
import { exportOfficers, exportWork, importRoster } from '#modules/officers/index.ts';
import {
  exportOrganisations,
  importMedicalPoints,
  importPartners,
  importSchools,
  importStations,
} from '#modules/organisations/index.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { type WrittenTable, writeTable } from '#platform/csv/write-table.ts';
import {
  openDemonstration,
  openTestInstallation,
  type TestInstallation,
} from '#testing/open-test-installation.ts';

const CLOCK = fixedClock('2026-11-25T10:00:00Z');
const encode = (text: string) => new TextEncoder().encode(text);
const file = (table: WrittenTable) => ({ name: 'out.csv', bytes: encode(writeTable(table)) });

/** Not shown yet, in no country of codes, with two old names in one language. */
const A_DRAFT = JSON.stringify({
  type: 'Feature',
  properties: {
    name: 'Вигаданий старостинський округ',
    'old_name:ro': 'Vechea; Foarte Vechea',
    population: 12,
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [31, 47],
        [31.1, 47],
        [31.1, 47.1],
        [31, 47],
      ],
    ],
  },
});

let installation: TestInstallation;
let context: AppContext;
beforeAll(async () => {
  installation = await openDemonstration(CLOCK);
  context = asKeeper(installation);
  // The directories hear of what was seeded last a moment later.
  await vi.waitFor(() => expect(context.officers.all()).toHaveLength(5));
});
afterAll(() => installation.close());

function asKeeper(opened: TestInstallation): AppContext {
  return { ...opened.context, actor: { kind: 'system', name: 'command-line' } };
}

async function granted<Value>(
  result: Promise<{ ok: true; value: Value } | { ok: false; refusal: unknown }>,
) {
  const awaited = await result;
  if (!awaited.ok) throw new Error(JSON.stringify(awaited.refusal));
  return awaited.value;
}

describe('what was taken out', () => {
  test('as a roster is taken back, and is what is there already', async () => {
    const table = await granted(exportOfficers(context));
    expect(table.rows.length).toBeGreaterThanOrEqual(5);
    const again = await granted(importRoster(context, { file: file(table) }));
    expect(again.officers).toMatchObject({ created: 0, changed: 0, unchanged: 5 });
    expect(again.assignments).toMatchObject({ started: 0, withdrawn: 0 });
    const altered = writeTable(table).replace('Олена Зразкова', 'Олена Інакша');
    const dry = { file: { name: 'out.csv', bytes: encode(altered) }, dryRun: true };
    expect((await granted(importRoster(context, dry))).officers).toMatchObject({ changed: 1 });
  });

  test.each([
    ['station', importStations],
    ['medical-point', importMedicalPoints],
    ['school', importSchools],
    ['coordination-office', importPartners],
    ['council', importPartners],
    ['library', importPartners],
  ] as const)('as a table of the kind %s is taken back, too', async (kind, importer) => {
    const table = await granted(exportOrganisations(context, kind));
    expect(table.rows.length).toBeGreaterThan(0);
    const imported =
      importer === importPartners
        ? await granted(importPartners(context, kind as 'council', { file: file(table) }))
        : await granted((importer as typeof importStations)(context, { file: file(table) }));
    expect(imported).toMatchObject({ created: 0, changed: 0, unchanged: table.rows.length });
  });

  test.each(['csv', 'geojson'] as const)(
    'of areas as %s makes the same file again in an empty house, and changes nothing where it came from',
    async (format) => {
      const written = (areas: ExportedAreas) =>
        format === 'csv'
          ? writeTable(areas.table)
          : JSON.stringify({ type: 'FeatureCollection', features: areas.features });
      await granted(importAreas(context, { file: 'draft.geojson', bytes: encode(A_DRAFT) }));
      const out = written(await granted(exportAreas(context, {})));
      expect(out).toMatch(/draft/);
      const given = { file: `areas.${format}`, bytes: encode(out) };
      const here = await granted(importAreas(context, given));
      expect(here.counts).toMatchObject({ taken: 0, mended: 0, refused: 0 });
      const other = await openTestInstallation(CLOCK);
      try {
        const empty = asKeeper(other);
        const stated = { ...given, publish: 'as-exported' as const };
        const report = await granted(importAreas(empty, stated));
        expect(report.counts).toMatchObject({ mended: 0, refused: 0 });
        expect(written(await granted(exportAreas(empty, {})))).toBe(out);
        const again = await granted(importAreas(empty, given));
        expect(again.counts).toMatchObject({ taken: 0, mended: 0, refused: 0 });
      } finally {
        await other.close();
      }
    },
  );

  test('is no resident’s to take', async () => {
    const resident = { ...context, actor: RESIDENT };
    const asked = [
      exportAreas(resident, {}),
      exportOfficers(resident),
      exportOrganisations(resident, 'station'),
      exportWork(resident),
    ];
    for (const answer of await Promise.all(asked)) {
      expect(answer).toEqual({ ok: false, refusal: 'forbidden' });
    }
  });
});
