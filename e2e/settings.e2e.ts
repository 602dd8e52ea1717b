import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { staffJourney } from './support/staff.ts';
import { lookAt } from './support/look.ts';

const NOTE = {
  uk: 'У суботу о 10:00 прийом у бібліотеці.\n<b>Каву</b> пригощаємо.',
  en: 'Reception at the library on Saturday at 10:00.',
};

async function write(page: Page, uk: string, en: string): Promise<void> {
  await page.getByLabel('Українською').fill(uk);
  await page.getByLabel('Англійською').fill(en);
  await page.getByRole('button', { name: 'Зберегти' }).click();
}

describe('the settings of an installation', () => {
  staffJourney(
    'say on the home page what an administrator wrote, as text, in both languages',
    async ({ enter, visit }) => {
      const { page } = await enter({ role: 'administrator' });
      await page.goto('/desk/settings');
      await page.getByRole('link', { name: 'Оголошення на головній сторінці' }).click();
      await write(page, NOTE.uk, '');
      await page.getByText('Напишіть обома мовами').first().waitFor();
      expect(await page.getByLabel('Українською').inputValue()).toBe(NOTE.uk);
      await expectAccessible(page);
      await keepScreenshot(page, 'settings-text-refused');

      // Somebody else writes it at the same time.
      const { page: other } = await enter({ role: 'administrator' });
      await other.goto('/desk/settings/text/home.note');
      await write(page, NOTE.uk, NOTE.en);
      await page.getByText('Збережено.').waitFor();
      await write(other, 'Інше', 'Another');
      await other.getByText('Поки ви писали').waitFor();
      await other.getByText(NOTE.en).waitFor();
      expect(await other.getByLabel('Українською').inputValue()).toBe('Інше');
      await expectAccessible(other);
      await keepScreenshot(other, 'settings-text-conflict');

      const resident = await visit({ javascript: false });
      await expect
        .poll(async () => {
          await resident.goto('/');
          return await resident.getByText('<b>Каву</b> пригощаємо.').count();
        })
        .toBe(1);
      await resident.goto('/en');
      await resident.getByText(NOTE.en).waitFor();
      await lookAt(await visit(), '/', 'settings-home');
      await lookAt(page, '/desk/settings', 'settings-page');
      await lookAt(page, '/desk/settings/text/home.note', 'settings-text');

      // Taken away, it is gone for residents, too.
      await page.goto('/desk/settings/text/home.note');
      await write(page, '', '');
      await page.getByText('Збережено.').waitFor();
      await expect
        .poll(async () => {
          await resident.goto('/');
          return await resident.getByText('пригощаємо').count();
        })
        .toBe(0);
    },
  );

  staffJourney('offer an officer a kind of work by its new name', async ({ enter }) => {
    const { page } = await enter({ role: 'administrator' });
    await page.goto('/desk/settings');
    await page.getByRole('link', { name: 'Додати вид роботи' }).click();
    await write(page, 'Бесіда', 'Word');
    await page.getByText('Такий вид роботи вже є').first().waitFor();
    await write(page, 'Лекція для батьків', 'Lecture for parents');
    await page.getByText('Збережено.').waitFor();
    await page.getByRole('link', { name: 'Лекція для батьків' }).click();
    await expectAccessible(page);
    await keepScreenshot(page, 'settings-category');
    await write(page, 'Розмова з батьками', 'Talk with parents');
    await page.getByText('Збережено.').waitFor();
    await page.getByRole('link', { name: 'Розмова з батьками' }).waitFor();
  });

  staffJourney(
    'are no place of the desk for whoever keeps a part of it',
    async ({ house, enter }) => {
      const hromada = house.context.areas.all.find(({ kind }) => kind === 'hromada');
      const { page } = await enter({ role: 'coordinator', areaId: hromada?.id ?? '' });
      await page.goto('/desk');
      await page.getByRole('link', { name: 'Організації' }).waitFor();
      expect(await page.getByRole('link', { name: 'Налаштування' }).count()).toBe(0);
      expect((await page.request.get('/desk/settings')).status()).toBe(404);
    },
  );

  staffJourney('are absent for whoever does not keep the installation', async ({ enter }) => {
    const { page } = await enter({ role: 'auditor' });
    const absent = await page.request.get('/desk/settings/nothing');
    for (const path of ['', '/text/home.note', '/work-kinds/talk', '/work-kinds/new']) {
      const answer = await page.request.get(`/desk/settings${path}`);
      expect(answer.status(), path).toBe(404);
      expect((await answer.text()).length, path).toBe((await absent.text()).length);
    }
  });
});
