import { describe, expect } from 'vitest';
import { lookAt, lookAtWidths } from './support/look.ts';
import { staffJourneyApart } from './support/staff.ts';

describe('what can be reported', () => {
  staffJourneyApart(
    'is changed for one hromada by its coordinator, and residents there meet it at once',
    async ({ enter, house, visit }) => {
      const { areas } = house.context;
      const hromada = areas.all.find(({ kind }) => kind === 'hromada');
      if (!hromada) throw new Error('no hromada');
      const { page } = await enter({
        name: 'Ірина Вигадана',
        role: 'coordinator',
        areaId: hromada.id,
      });
      await lookAt(
        page,
        `/desk/settings/report-categories?area=${hromada.slug}`,
        'report-categories',
      );
      await page.goto('/desk/settings/report-categories?area=');
      expect(await page.getByRole('link', { name: 'Новий вид' }).count()).toBe(0);
      await page.getByLabel('Де діє').selectOption(hromada.slug);
      await page.getByRole('button', { name: 'Показати' }).click();
      await page.getByRole('link', { name: 'Небезпечний перехід чи перехрестя' }).click();
      await page.getByText('Так це бачить мешканець').waitFor();
      const address = page.url();
      await lookAt(page, new URL(address).pathname + new URL(address).search, 'report-category');
      await page.goto(address);
      await page.getByLabel('Назва українською').fill('Небезпечно переходити дорогу');
      await page.getByRole('radio', { name: /^Конфіденційно/ }).check();
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByText('Конфіденційного на карті не буває').first().waitFor();
      await lookAtWidths(page, 'report-category-errors');
      await page.getByRole('radio', { name: /^Лише поліція/ }).check();
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await page.getByText('Збережено. Мешканці вже бачать нове.').waitFor();
      await page.getByText('свої слова').waitFor();

      const village = areas.settlementsOf(hromada.id)[0];
      const resident = await visit({ width: 320, javascript: false });
      await resident.goto(`/report/new?area=${village?.slug}`);
      await resident.getByText('Небезпечно переходити дорогу').waitFor();
      await resident.goto('/report/paper');
      await resident.getByText('Поставте позначку').waitFor();
      await lookAt(resident, '/report/paper', 'report-paper');
      await resident.emulateMedia({ media: 'print' });
      await resident.setViewportSize({ width: 688, height: 1040 });
      await lookAtPrinted(resident);
    },
  );
});

type Page = Parameters<typeof lookAt>[0];

/** One sheet of A4 between its margins, at 96 points an inch. */
async function lookAtPrinted(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeLessThanOrEqual(1040);
}
