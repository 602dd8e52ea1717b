import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import { look, lookAt, lookAtWidths } from './support/look.ts';
import { keepScreenshot } from './support/screenshot.ts';
import { residentReports } from './support/residents-report.ts';
import { staffJourneyApart } from './support/staff.ts';

function hromadaOf({ context }: Installation): string {
  return context.areas.all.find(({ kind }) => kind === 'hromada')?.id ?? '';
}

/** In the yard of Bilolissia. */
const IN_BILOLISSIA = { position: { lat: 45.891, lon: 29.7 } };

/** The sixteen digits on the page that shows them. */
async function codeOn(page: Page): Promise<string> {
  const code = (await page.locator('.entry-code').innerText()).replace(/\D/g, '');
  expect(code).toMatch(/^\d{16}$/);
  return code;
}

describe('a report that is told', () => {
  staffJourneyApart(
    'by telephone is written down by keyboard alone, and its code opens the answer',
    async ({ enter, house, visit }) => {
      const areaId = hromadaOf(house);
      const { page } = await enter({ name: 'Ірина Вигадана', role: 'coordinator', areaId });
      await lookAt(page, '/desk/reports/new', 'report-entry');
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto('/desk');
      await page.getByText('наживо').waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('e');
      await page.getByRole('heading', { name: 'Записати повідомлення' }).waitFor();

      await page.getByLabel('Про що').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.getByText('Спершу скажіть людині').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Білолісся');
      await page.keyboard.press('Tab');
      await page.keyboard.type('біля школи');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Перехід не видно ввечері, діти перебігають.');
      await lookAtWidths(page, 'report-entry-filled');
      await page.getByLabel('Що сталося').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.type('067 000 00 77');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Записано. Тепер код' }).waitFor();
      await lookAtWidths(page, 'report-entered');
      const code = await codeOn(page);
      expect(page.url()).not.toContain(code);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 794, height: 1123 });
      await keepScreenshot(page, 'report-entered-print');
      expect(await page.getByText('Скажіть: «Запишіть').isVisible()).toBe(false);

      const author = await visit({ width: 320, javascript: false });
      await author.goto('/receipt');
      await author.getByLabel('Код').fill(code);
      await author.getByRole('button', { name: 'Показати' }).click();
      await author.getByText('діти перебігають').waitFor();
    },
  );

  staffJourneyApart(
    'on paper is written down by a librarian, on an old screen and without JavaScript',
    async ({ enter, house }) => {
      const areaId = hromadaOf(house);
      const { page } = await enter(
        { name: 'Галина Книжкова', role: 'assistant', areaId },
        { width: 320, javascript: false },
      );
      await page.goto('/desk');
      await page.goto('/desk/reports/new');
      await page.getByRole('button', { name: 'Надіслати й отримати код' }).click();
      await page.getByText('Назвіть село, вулицю або школу.').first().waitFor();
      await look(page, 'report-entry-errors-320');
      await page.getByLabel('Про що').selectOption('dark-place');
      await page.getByLabel('Де це').fill('Білолісся');
      await page.getByLabel('Що сталося').fill('Темно біля школи. Мій номер 067 000 00 78.');
      await page.getByLabel('На папері').check();
      await page.getByRole('button', { name: 'Надіслати й отримати код' }).click();
      // What must be asked, and a number in words for everybody: both once, and nothing typed is lost.
      await page.getByText('Про це треба ще дещо сказати').waitFor();
      await page.getByText('У тексті є 067 000 00 78').waitFor();
      await look(page, 'report-entry-asks-320');
      await page.getByLabel('Що сталося').fill('Темно біля школи.');
      await page.getByRole('radio', { name: 'Так' }).check();
      await page.getByRole('button', { name: 'Надіслати й отримати код' }).click();
      await page.getByText('Надрукуйте квитанцію').waitFor();
      await codeOn(page);
      await look(page, 'report-entered-assistant-320');
      const reports = await page.goto('/desk/reports');
      expect(reports?.status()).toBe(404);
    },
  );

  staffJourneyApart(
    'with a number to call back is called back, and it is known who tried',
    async ({ enter, house }) => {
      const areaId = hromadaOf(house);
      const { page } = await enter({ name: 'Остап Черговий', role: 'duty-officer', areaId });
      const contact = {
        kind: 'phone',
        value: '+380670000077',
        isCallWanted: true,
        isSmsWanted: false,
      } as const;
      const id = await residentReports(house, { place: IN_BILOLISSIA, contact });
      await page.goto(`/desk/reports/${id}`);
      await page.getByRole('link', { name: 'передзвонити' }).click();
      await page.getByText('Слухавку міг узяти хтось інший').waitFor();
      await lookAt(page, `/desk/reports/${id}/call`, 'report-call');
      await page.goto(`/desk/reports/${id}/call`);
      await page.getByRole('button', { name: 'Записати' }).click();
      await page.getByText('Позначте, що вийшло.').first().waitFor();
      await page.getByRole('radio', { name: 'Не додзвонилися' }).check();
      await page.getByRole('button', { name: 'Записати' }).click();
      await page.getByText('Записано, що ви дзвонили.').waitFor();
      await page.getByText('Не додзвонилися, Остап Черговий').waitFor();
      await page.getByRole('link', { name: 'передзвонити' }).click();
      await page.getByRole('radio', { name: 'Поговорили' }).check();
      await page.getByRole('button', { name: 'Записати' }).click();
      await page.getByText('передзвонили').waitFor();
    },
  );
});
