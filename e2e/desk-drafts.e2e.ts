import { describe, expect } from 'vitest';
import { plantReportedHromada, residentReports } from './support/residents-report.ts';
import { staffJourney } from './support/staff.ts';

const TYPED = 'Добрий день! Були на місці ввечері, лампи справді немає.';

describe('what is typed at the desk', () => {
  staffJourney(
    'stays through a note, a template and another step, until it is sent or its author signs out',
    { timeout: 120_000 },
    async ({ enter, house }) => {
      const hromada = await plantReportedHromada(house, 'Чернеткова', {
        west: 34.6,
        badge: 7_900_300,
      });
      const id = await residentReports(house, { place: hromada.north });
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id });
      const words = page.getByLabel('Що прочитає людина');
      const step = (name: string) => page.getByRole('link', { name, exact: true }).click();
      const kept = () =>
        page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft')));

      await page.goto(`/desk/reports/${id}`);
      await step('Прийняти');
      await words.fill(TYPED);
      await page.getByLabel('Нова нотатка').fill('Телефонувати після шостої.');
      await page.getByRole('button', { name: 'Зберегти нотатку' }).click();
      await page.getByText('Нотатку збережено.').waitFor();
      expect(await page.getByLabel('Нова нотатка').inputValue()).toBe('');
      await step('Прийняти');
      expect(await words.inputValue()).toBe(TYPED);
      await step('Узяти в роботу');
      expect(await words.inputValue()).toContain(TYPED);
      await page.locator('.starting-texts a').last().click();
      expect(await words.inputValue()).toContain(TYPED);

      await words.fill('Добрий день! Лампу замінять у п’ятницю.');
      await page.getByRole('button', { name: 'Узяти в роботу й відповісти' }).click();
      await page.getByText('Відповідь надіслано').waitFor();
      expect(await kept()).toEqual([]);

      await step('Виправлено');
      await words.fill(TYPED);
      expect(await kept()).toHaveLength(1);
      await page.goto('/sign-in');
      await page.waitForFunction(() => sessionStorage.length === 0);
      await page.context().close();
    },
  );
});
