import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { untilErrorPage } from './support/go-back.ts';
import { look } from './support/look.ts';
import { plantReportedHromada, residentReports } from './support/residents-report.ts';
import { staffJourneyApart } from './support/staff.ts';

const TYPED = 'Добрий день! Були на місці ввечері, лампи справді немає.';
const NOTED = 'Телефонувати після шостої.';
const RESTORED = 'Відновлено, ще не надіслано.';

/** The keys under which this tab keeps drafts. */
function keptIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')));
}

describe('what is typed at the desk', () => {
  staffJourneyApart(
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
      const step = (name: string) => page.getByRole('button', { name, exact: true }).click();

      await page.goto(`/desk/reports/${id}`);
      await step('Прийняти');
      await words.fill(TYPED);
      await page.getByLabel('Нова нотатка').fill('Телефонувати після шостої.');
      await page.getByRole('button', { name: 'Зберегти нотатку' }).click();
      await page.getByText('Нотатку збережено.').waitFor();
      expect(await page.getByLabel('Нова нотатка').inputValue()).toBe('');
      await step('Прийняти');
      await expect.poll(() => words.inputValue()).toBe(TYPED);
      await step('Узяти в роботу');
      await expect.poll(() => words.inputValue()).toContain(TYPED);
      await page.locator('.starting-texts button').last().click();
      await expect.poll(() => words.inputValue()).toContain(TYPED);

      await words.fill('Добрий день! Лампу замінять у п’ятницю.');
      await page.getByRole('button', { name: 'Узяти в роботу й відповісти' }).click();
      await page.getByText('Відповідь надіслано').waitFor();
      await expect.poll(() => keptIn(page)).toEqual([]);

      await step('Виправлено');
      await words.fill(TYPED);
      await expect.poll(() => keptIn(page)).toHaveLength(1);
      await page.goto('/sign-in');
      await page.waitForFunction(() => sessionStorage.length === 0);
      await page.context().close();
    },
  );

  staffJourneyApart(
    'stays where the form could not be kept, says so when it is back, and is of one account',
    { timeout: 120_000 },
    async ({ enter, house }) => {
      const hromada = await plantReportedHromada(house, 'Збійна', { west: 35.2, badge: 7_900_310 });
      const id = await residentReports(house, { place: hromada.north });
      const report = `/desk/reports/${id}`;
      const { page } = await enter({ role: 'coordinator', areaId: hromada.id }, { width: 320 });
      const note = page.getByLabel('Нова нотатка');
      const save = () => page.getByRole('button', { name: 'Зберегти нотатку' }).click();
      const isBack = async () => {
        await page.getByText(RESTORED).waitFor();
        expect(await note.inputValue()).toBe(NOTED);
      };

      await page.goto(report);
      await note.fill(NOTED);
      for (const status of [503, 429, 409]) {
        const failure = { status, contentType: 'text/html', body: `<h1>${status}</h1>` };
        await page.route('**/note', (route) => route.fulfill(failure), { times: 1 });
        await save();
        await page.getByRole('heading', { name: String(status) }).waitFor();
        await page.goto('/desk');
        await page.goto(report);
        await isBack();
      }
      await page.route('**/note', (route) => route.abort(), { times: 1 });
      await save();
      await untilErrorPage(page);
      await page.goto('/desk');
      await page.goto(report);
      await isBack();
      await look(page, 'desk-draft-restored-320-uk');

      await page.getByRole('button', { name: 'Прибрати відновлене' }).click();
      expect(await note.inputValue()).toBe('');
      expect(await page.getByText(RESTORED).count()).toBe(0);
      await expect.poll(() => keptIn(page)).toEqual([]);

      await note.fill(NOTED);
      await page.goto('/desk');
      await page.goto(report);
      await isBack();
      await save();
      await page.getByText('Нотатку збережено.').waitFor();
      expect(await page.getByText(RESTORED).count()).toBe(0);
      await expect.poll(() => keptIn(page)).toEqual([]);

      // Another account in the same tab, with the same name, finds nothing.
      await note.fill(NOTED);
      const other = await enter({ role: 'coordinator', areaId: hromada.id });
      await page.context().addCookies(await other.page.context().cookies());
      await page.goto(report);
      expect(await page.getByText(RESTORED).count()).toBe(0);
      expect(await note.inputValue()).toBe('');
      await expect.poll(() => keptIn(page)).toEqual([]);

      await note.fill(NOTED);
      await expect.poll(() => keptIn(page)).toHaveLength(1);
      await page.locator('[popovertarget=person]').first().click();
      await page.getByRole('button', { name: 'Вийти' }).click();
      await page.getByText('Ви вийшли.').waitFor();
      await expect.poll(() => keptIn(page)).toEqual([]);
      await page.context().close();
    },
  );

  staffJourneyApart(
    'comes along without JavaScript where another form of the page is sent',
    { timeout: 120_000 },
    async ({ enter, house }) => {
      const hromada = await plantReportedHromada(house, 'Тиха', { west: 35.8, badge: 7_900_320 });
      const id = await residentReports(house, { place: hromada.north });
      const staff = { role: 'coordinator', areaId: hromada.id } as const;
      const { page } = await enter(staff, { width: 320, javascript: false });
      const words = page.getByLabel('Що прочитає людина');
      const note = page.getByLabel('Нова нотатка');
      const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

      await page.goto(`/desk/reports/${id}`);
      await note.fill(NOTED);
      await press('Прийняти');
      await words.fill(TYPED);
      await press('Узяти в роботу');
      await page.locator('[aria-current=true]', { hasText: 'Узяти в роботу' }).waitFor();
      expect(await words.inputValue()).toContain(TYPED);
      expect(await note.inputValue()).toBe(NOTED);
      await words.fill(TYPED);
      await press('Зберегти нотатку');
      await page.getByText('Нотатку збережено.').waitFor();
      expect(await words.inputValue()).toBe(TYPED);
      expect(await note.inputValue()).toBe('');
      await page.reload();
      expect(await page.getByText(NOTED).count()).toBe(1);
      expect(await words.inputValue()).toBe(TYPED);
      await look(page, 'desk-typed-no-scripts-320-uk');

      await note.fill('Спитати в старости.');
      await press('Передати');
      await page.getByText('Записано, у кого це тепер.').waitFor();
      expect(await words.inputValue()).toBe(TYPED);
      await press('Узяти в роботу й відповісти');
      await page.getByText('Відповідь надіслано').waitFor();
      expect(await note.inputValue()).toBe('Спитати в старости.');
      expect(await words.count()).toBe(0);
      await page.context().close();
    },
  );
});
