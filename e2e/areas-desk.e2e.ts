import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { splitHromada } from '#modules/areas/index.ts';
import { expectAccessible } from './support/accessible.ts';
import { plantHromada, slugFor } from './support/hromada-of-drafts.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { staffJourney } from './support/staff.ts';
import { lookAt, lookAtWidths } from './support/look.ts';

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

  staffJourney(
    'become beats by a split that was looked at, are changed beat by beat, and go back',
    async ({ house, enter }) => {
      const hromada = await plantHromada(house.context.platform, 'Ковилівська');
      const { page } = await enter({ role: 'coordinator', areaId: hromada });
      await page.goto(`/desk/areas/${hromada}`);
      await page.getByRole('heading', { level: 1, name: 'Ковилівська громада' }).waitFor();
      await lookAtWidths(page, 'areas-desk-area');
      await page.getByRole('link', { name: 'Дільниці', exact: true }).click();
      await page.getByText('Дільниць ще немає').first().waitFor();
      await lookAtWidths(page, 'areas-desk-beats-none');

      await page.getByRole('link', { name: 'Поділити за населеними пунктами' }).click();
      await page.getByLabel('Скільки дільниць').fill('2');
      await page.getByRole('button', { name: 'Змінити кількість' }).click();
      await page.getByLabel('Дільниця для: Ковилі').selectOption({ label: 'Дільниця 1' });
      await page.getByLabel('Дільниця для: Заріччя').selectOption({ label: 'Дільниця 2' });
      await page.getByLabel('Дільниця для: Піски').selectOption({ label: 'Дільниця 2' });
      await page.getByLabel('Назва дільниці 2').fill('Зарічна дільниця');
      await lookAtWidths(page, 'areas-desk-beats-split');
      await page.getByRole('button', { name: 'Показати, що вийде' }).click();
      await page.getByText('Ще нічого не записано.').waitFor();
      await page.getByText('Дільниці не накладаються, прогалин немає').waitFor();
      await lookAtWidths(page, 'areas-desk-beats-preview');
      await page.getByRole('button', { name: 'Записати ці дільниці' }).click();
      await page.getByText('Дільниці записано.').waitFor();

      await page.goto(`/desk/areas/${hromada}/beats`);
      await page.getByRole('link', { name: 'Зарічна дільниця' }).last().click();
      await page.getByLabel('Піски').uncheck();
      await page.getByLabel('Назва').fill('Східна дільниця');
      await lookAtWidths(page, 'areas-desk-beat');
      await page.getByRole('button', { name: 'Показати, що вийде' }).first().click();
      await page.getByText('Без дільниці 1 населений пункт: Піски').waitFor();
      await page.getByText(/Прогалина: .* найближче — Піски/).waitFor();
      await lookAtWidths(page, 'areas-desk-beat-preview');
      await page.getByRole('button', { name: 'Записати зміни' }).click();
      await page.getByText('Дільниці записано.').waitFor();
      await page.goto(`/desk/areas/${hromada}/beats`);
      await page.getByText('Без дільниці 1 населений пункт: Піски').waitFor();
      await lookAtWidths(page, 'areas-desk-beats');
      await page.goto(`/en/desk/areas/${hromada}/beats`);
      await lookAtWidths(page, 'areas-desk-beats-en');

      await page.goto('/desk/areas/changes');
      await page.getByRole('link', { name: 'Дільниці: Ковилівська громада' }).first().click();
      await page.getByRole('button', { name: 'Повернути, як було' }).click();
      await page.getByText('Повернуто, як було.').waitFor();
      await page.goto(`/desk/areas/${hromada}/beats`);
      await page.getByText('Дільниці не накладаються, прогалин немає').waitFor();
      await page.getByRole('link', { name: 'Зарічна дільниця' }).last().waitFor();
    },
  );

  staffJourney(
    'are put right field by field, get another address, and go back',
    async ({ house, enter }) => {
      const hromada = await plantHromada(house.context.platform, 'Полинівська');
      const { page } = await enter({ role: 'coordinator', areaId: hromada });
      await page.goto(`/desk/areas/${hromada}`);
      await page.getByRole('link', { name: 'Виправити' }).click();
      await page.getByRole('heading', { level: 1, name: 'Виправити відомості' }).waitFor();
      await lookAt(page, `/desk/areas/${hromada}/correct`, 'areas-desk-correct');
      await page.goto(`/desk/areas/${hromada}/correct`);
      await page.getByLabel('Назва англійською').fill('Polyniv hromada');
      await page.getByLabel('Скільки мешканців').fill('чимало');
      await page.getByRole('button', { name: 'Зберегти відомості' }).click();
      await page.getByText('«чимало» — не кількість людей').first().waitFor();
      expect(await page.getByLabel('Назва англійською').inputValue()).toBe('Polyniv hromada');
      await lookAtWidths(page, 'areas-desk-correct-wrong');
      await page.getByLabel('Скільки мешканців').fill('12 345');
      await page.getByLabel('Колишня назва').fill('Октябрська громада');
      await page.getByRole('button', { name: 'Зберегти відомості' }).click();
      await page.getByText('Відомості виправлено.').waitFor();
      await page.getByText('12 345').first().waitFor();

      await page.getByRole('link', { name: 'Виправити' }).click();
      await page.getByText('Уже записані лишаються: Октябрська громада.').waitFor();
      await page.getByLabel('Нова адреса').fill('polyniv');
      await page.getByRole('button', { name: 'Змінити адресу' }).click();
      await page.getByText('Адресу змінено, стара веде сюди ж.').waitFor();
      await page.getByText('/area/polyniv').first().waitFor();

      await page.getByRole('link', { name: 'Виправлено: Полинівська громада' }).first().click();
      await page.getByText(/інші назви: немає → Октябрська громада/).waitFor();
      await lookAtWidths(page, 'areas-desk-corrected');
      await page.getByRole('button', { name: 'Повернути, як було' }).click();
      await page.getByText('Повернуто, як було.').waitFor();
    },
  );

  staffJourney.for([
    { scripts: 'without scripts', javascript: false, name: 'Лозівська' },
    { scripts: 'with scripts', javascript: true, name: 'Вербівська' },
  ])(
    'show what a colleague wrote in the meantime, and keep what was typed, $scripts',
    async ({ javascript, name }, { house, enter }) => {
      const hromada = await plantHromada(house.context.platform, name);
      const { page } = await enter(
        { role: 'coordinator', areaId: hromada },
        { javascript, width: 320 },
      );
      await page.goto(`/desk/areas/${hromada}/beats/districts`);
      await page.getByRole('button', { name: 'Показати, що вийде' }).click();
      await page.getByText(/«Західна дільниця»\sі\s«Східна дільниця» накладаються/).waitFor();
      await page.getByText(/Прогалина: /).waitFor();
      await page.getByLabel('Назва дільниці 1').fill('Моя дільниця');
      await page.getByRole('button', { name: 'Показати, що вийде' }).click();
      if (javascript) await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-districts-320');
      const colleague = { ...house.context, actor: { kind: 'system', name: 'test' } as const };
      const split = await splitHromada(colleague, {
        hromada: slugFor(name, `${name} громада`),
        groups: [['Ковилі', 'Заріччя', 'Піски']],
        names: ['Дільниця колеги'],
        publish: 'no',
        dryRun: false,
      });
      expect(split.ok).toBe(true);

      await page.getByRole('button', { name: 'Записати ці дільниці' }).click();
      await page.getByText('Поки ви дивилися, дільниці змінив хтось інший').waitFor();
      await page.getByText('Дільниця колеги').first().waitFor();
      expect(await page.getByLabel('Назва дільниці 1').inputValue()).toBe('Моя дільниця');
      if (javascript) await expectAccessible(page);
      await keepScreenshot(page, 'areas-desk-changed-320');
      await page.getByRole('button', { name: 'Записати ці дільниці' }).click();
      await page.getByText('Дільниці записано.').waitFor();
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

  staffJourney('are absent for a coordinator of another hromada', async ({ house, enter }) => {
    const hromada = await plantHromada(house.context.platform, 'Далека');
    const other = house.context.areas.all.find(({ kind }) => kind === 'hromada');
    const { page } = await enter({ role: 'coordinator', areaId: other?.id ?? '' });
    const absent = await page.request.get('/desk/areas/no-such-page');
    for (const rest of ['', '/beats', '/beats/settlements', '/beats/districts']) {
      const answer = await page.request.get(`/desk/areas/${hromada}${rest}`);
      expect(answer.status(), rest).toBe(404);
      expect((await answer.text()).length, rest).toBe((await absent.text()).length);
    }
  });
});
