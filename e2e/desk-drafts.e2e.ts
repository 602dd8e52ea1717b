import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Installation } from '#app/installation.ts';
import type { TestStaff } from '#modules/identity/testing.ts';
import type { Visitor } from './support/browser.ts';
import { untilErrorPage } from './support/go-back.ts';
import { look } from './support/look.ts';
import { plantReportedHromada, residentReports } from './support/residents-report.ts';
import { type AtTheDesk, staffJourneyApart } from './support/staff.ts';

const TYPED = 'Добрий день! Були на місці ввечері, лампи справді немає.';
const NOTED = 'Телефонувати після шостої.';
const RESTORED = 'Відновлено, ще не надіслано.';

/** The keys under which this tab keeps drafts. */
function keptIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:')));
}

interface Staff {
  readonly house: Installation;
  readonly enter: (staff: TestStaff, visitor?: Visitor) => Promise<AtTheDesk>;
}

interface Hromada {
  readonly name: string;
  readonly west: number;
  readonly badge: number;
}

/** The page of a report in a hromada of its own, opened by that hromada's coordinator. */
async function openReport(
  { house, enter }: Staff,
  { name, west, badge }: Hromada,
  visitor: Visitor = {},
) {
  const hromada = await plantReportedHromada(house, name, { west, badge });
  const id = await residentReports(house, { place: hromada.north });
  const staff = { role: 'coordinator', areaId: hromada.id } as const;
  const { page } = await enter(staff, visitor);
  const report = `/desk/reports/${id}`;
  await page.goto(report);
  return {
    page,
    report,
    staff,
    words: page.getByLabel('Що прочитає людина'),
    note: page.getByLabel('Нова нотатка'),
    press: (button: string) => page.getByRole('button', { name: button, exact: true }).click(),
  };
}

/** The number of drafts changes in the same task in which the script restores drafts: after this, what is absent stays absent. */
const untilKept = (page: Page, count: number) =>
  expect.poll(() => keptIn(page)).toHaveLength(count);

describe('what is typed at the desk', () => {
  staffJourneyApart(
    'stays through a note, a template and another step, until it is sent or its author signs out',
    async ({ enter, house }) => {
      const { page, words, note, press } = await openReport(
        { enter, house },
        {
          name: 'Чернеткова',
          west: 34.6,
          badge: 7_900_300,
        },
      );

      await press('Прийняти');
      await words.fill(TYPED);
      await note.fill(NOTED);
      await untilKept(page, 2);
      await press('Зберегти нотатку');
      await page.getByText('Нотатку збережено.').waitFor();
      await untilKept(page, 1);
      expect(await note.inputValue()).toBe('');
      await press('Прийняти');
      await expect.poll(() => words.inputValue()).toBe(TYPED);
      await press('Узяти в роботу');
      await expect.poll(() => words.inputValue()).toContain(TYPED);
      await page.locator('.starting-texts button').last().click();
      await expect.poll(() => words.inputValue()).toContain(TYPED);

      await words.fill('Добрий день! Лампу замінять у п’ятницю.');
      await untilKept(page, 1);
      await press('Узяти в роботу й відповісти');
      await page.getByText('Відповідь надіслано').waitFor();
      await untilKept(page, 0);

      await press('Виправлено');
      await words.fill(TYPED);
      await untilKept(page, 1);
      await page.goto('/sign-in');
      await page.waitForFunction(() => sessionStorage.length === 0);
      await page.context().close();
    },
  );

  staffJourneyApart(
    'stays where the form could not be kept, says so when it is back, and is of one account',
    async ({ enter, house }) => {
      const { page, report, staff, note, press } = await openReport(
        { enter, house },
        { name: 'Збійна', west: 35.2, badge: 7_900_310 },
        { width: 320 },
      );
      const save = () => press('Зберегти нотатку');
      const isBack = async () => {
        await page.getByText(RESTORED).waitFor();
        expect(await note.inputValue()).toBe(NOTED);
      };

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
      await untilKept(page, 0);
      expect(await note.inputValue()).toBe('');
      expect(await page.getByText(RESTORED).count()).toBe(0);

      await note.fill(NOTED);
      await page.goto('/desk');
      await page.goto(report);
      await isBack();
      await save();
      await page.getByText('Нотатку збережено.').waitFor();
      await untilKept(page, 0);
      expect(await page.getByText(RESTORED).count()).toBe(0);

      // Another account in the same tab, with the same name, finds nothing.
      await note.fill(NOTED);
      await untilKept(page, 1);
      const other = await enter(staff);
      await page.context().addCookies(await other.page.context().cookies());
      await page.goto(report);
      await untilKept(page, 0);
      expect(await page.getByText(RESTORED).count()).toBe(0);
      expect(await note.inputValue()).toBe('');

      await note.fill(NOTED);
      await untilKept(page, 1);
      await page.locator('[popovertarget=person]').first().click();
      await page.getByRole('button', { name: 'Вийти' }).click();
      await page.getByText('Ви вийшли.').waitFor();
      await untilKept(page, 0);
      await page.context().close();
    },
  );

  staffJourneyApart(
    'comes along without JavaScript where another form of the page is sent',
    async ({ enter, house }) => {
      const { page, words, note, press } = await openReport(
        { enter, house },
        { name: 'Тиха', west: 35.8, badge: 7_900_320 },
        { width: 320, javascript: false },
      );

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
