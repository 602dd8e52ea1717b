import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { MultiPolygon } from '../src/kernel/geometry/geometry.ts';
import { expectAccessible } from './support/accessible.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { staffJourney } from './support/staff.ts';

/** A map file as somebody would have drawn it. */
function mapFile(
  name: string,
  features: readonly {
    readonly name: string;
    readonly code?: string;
    readonly shape: MultiPolygon;
  }[],
) {
  const collection = {
    type: 'FeatureCollection',
    features: features.map(({ name: title, code, shape }) => ({
      type: 'Feature',
      properties: { name: title, katottg: code },
      geometry: { type: 'MultiPolygon', coordinates: shape },
    })),
  };
  const buffer = Buffer.from(JSON.stringify(collection));
  return { name, mimeType: 'application/geo+json', buffer };
}

/** The same line, moved to the east by a part of a degree. */
function moved(shape: MultiPolygon, degrees: number): MultiPolygon {
  return shape.map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]) => [lon + degrees, lat] as const)),
  );
}

async function upload(page: Page, file: ReturnType<typeof mapFile>): Promise<void> {
  await page.goto('/desk/areas');
  await page.getByRole('link', { name: 'Імпорт територій' }).click();
  await page.getByLabel('Файл').setInputFiles(file);
  await page.getByLabel('Що це за території').selectOption({ label: 'громада' });
  await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
}

describe('areas at the desk', () => {
  staffJourney(
    'are imported after their new lines were seen on a map, and put back as they were',
    async ({ house, enter }) => {
      const { areas } = house.context;
      const hromada = areas.all.find(({ kind }) => kind === 'hromada');
      const shape = hromada && areas.shape(hromada.id);
      if (!hromada || !shape) throw new Error('the demonstration has a hromada');
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id });

      await page.goto('/desk/areas');
      await page.getByRole('heading', { level: 1, name: 'Території' }).waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-1440');

      await upload(
        page,
        mapFile('межі.geojson', [
          { name: hromada.name, code: hromada.code ?? '', shape: moved(shape, 0.05) },
          { name: 'Чужа громада', shape: moved(shape, 2) },
        ]),
      );
      await page.getByRole('heading', { name: 'Що змінить «межі.geojson»' }).waitFor();
      await page.getByText('лежить поза територією, за яку ви відповідаєте').waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-preview-1440');
      await page.setViewportSize({ width: 320, height: 640 });
      await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-preview-320');
      await page.setViewportSize({ width: 1440, height: 900 });
      expect(areas.shape(hromada.id)).toEqual(shape);

      await page.getByRole('button', { name: 'Записати 1 зміну' }).click();
      await page.getByText('Записано. Взято: 1').waitFor();
      await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-change-1440');
      await expect.poll(() => areas.shape(hromada.id)).not.toEqual(shape);

      await page.getByRole('button', { name: 'Повернути, як було' }).click();
      await page.getByText('Повернуто, як було.').waitFor();
      await expect.poll(() => areas.shape(hromada.id)).toEqual(shape);
    },
  );

  staffJourney(
    'say in words why a file cannot be read, and keep the rest of the form',
    async ({ enter }) => {
      const { page } = await enter({ role: 'administrator' }, { javascript: false, width: 320 });
      await page.goto('/desk/areas/import');
      await page.getByLabel('Файл').setInputFiles({
        name: 'карта.geojson',
        mimeType: 'application/geo+json',
        buffer: Buffer.from('{"type":"FeatureCollection","features":[{"type":"Fea'),
      });
      await page.getByLabel('Що це за території').selectOption({ label: 'район' });
      await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
      await page.getByText('Файл обривається').first().waitFor();
      expect(await page.getByLabel('Що це за території').inputValue()).toBe('raion');
      await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-refused-320');
    },
  );

  staffJourney('are absent for whoever does not keep them', async ({ house, enter }) => {
    const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
    const areaId = hromada?.id ?? '';
    const { page } = await enter({ role: 'district-officer', areaId });
    const absent = await page.request.get('/desk/areas/no-such-page');
    for (const path of ['/desk/areas', '/desk/areas/import', `/desk/areas/${areaId}`]) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(404);
      expect((await answer.text()).length, path).toBe((await absent.text()).length);
    }
  });
});
