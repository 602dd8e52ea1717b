import { describe, expect } from 'vitest';
import { plantHromada } from './support/hromada-of-drafts.ts';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

describe('areas that were imported as drafts', () => {
  // Two hromadas that residents see are another home page than one.
  staffJourneyApart(
    'are shown to residents together with all below, counted first, and hidden again together',
    async ({ house, enter }) => {
      const hromada = await plantHromada(house.context.platform, 'Осокорівська');
      const { page } = await enter({ role: 'coordinator', areaId: hromada });
      await page.goto(`/desk/areas/${hromada}`);
      await page.getByText('Нижче ще 5 чернеток.').waitFor();
      await lookAt(page, `/desk/areas/${hromada}`, 'areas-desk-area-drafts');
      await lookAt(page, `/desk/areas/${hromada}/publish-below`, 'areas-desk-publish-below');
      await page.goto(`/desk/areas/${hromada}`);
      await page.getByRole('link', { name: 'Опублікувати все нижче' }).click();
      await page.getByRole('definition').getByText('3', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Опублікувати 6 територій' }).click();
      await page.getByText('Тепер це бачать мешканці.').waitFor();
      await lookAtWidths(page, 'areas-desk-published-below');
      const { areas } = house.context;
      await expect.poll(() => areas.descendants(hromada).length).toBe(5);

      await page.goto(`/desk/areas/${hromada}/publish-below`);
      await page.getByText('Публікувати нічого').waitFor();
      await lookAtWidths(page, 'areas-desk-publish-nothing');
      await page.goto('/desk/areas/changes');
      await page.getByRole('link', { name: 'Опубліковано: Осокорівська громада' }).first().click();
      await page.getByRole('button', { name: 'Повернути, як було' }).click();
      await page.getByText('Повернуто, як було.').waitFor();
      await expect.poll(() => areas.get(hromada)).toBeUndefined();
    },
  );
});
