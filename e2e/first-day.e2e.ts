import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { realData } from '../tools/testing/real-data.ts';
import { expectAccessible } from './support/accessible.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { openContext, type Visitor } from './support/browser.ts';
import { journey } from './support/journey.ts';
import { administratorLink, invite, join, type Newcomer } from './support/joining.ts';
import { lookAtWidths } from './support/look.ts';
import { keepScreenshot } from './support/screenshot.ts';

const HROMADA = 'Татарбунарська міська громада';
const VACANT = 'Нерушайська дільниця';
const HROMADAS = realData('ua/odesa-oblast.hromadas.geojson');
const CODIFIER = realData('ua/katottg-odesa-2025-05-16.csv');
const SETTLEMENTS = realData('ua/settlements-odesa-geonames.csv');

const COORDINATOR = {
  name: 'Олена Зразкова',
  email: 'olena@poruch.test',
  role: 'Координатор',
  area: 'Одеська область',
};
const AUDITOR = { name: 'Віра Прикладна', email: 'vira@poruch.test', role: 'Аудитор' };
const OFFICER = {
  name: 'Петро Вигаданий',
  email: 'petro@poruch.test',
  role: 'Дільничний офіцер або офіцер громади',
  area: HROMADA,
};

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ hostname: 'localhost' });
});
afterAll(() => app.remove());

describe('the first day of an installation', () => {
  journey(
    'leads from the first administrator to a resident who is answered, and shows who did what',
    { timeout: 180_000 },
    async ({ browser }) => {
      const administrator = await join(browser, app, await administratorLink(app));
      const invited = async (by: Page, person: Newcomer, visitor: Visitor = {}) =>
        await join(browser, app, await invite(by, person), visitor);
      const coordinator = await invited(administrator, COORDINATOR);
      const auditor = await invited(administrator, AUDITOR);
      const officer = await invited(coordinator, OFFICER, { width: 320 });

      if (CODIFIER && HROMADAS && SETTLEMENTS) {
        await importBoundaries(coordinator, CODIFIER);
        await importBoundaries(coordinator, HROMADAS, 'громада');
        await importBoundaries(coordinator, SETTLEMENTS, 'places');
        await makeBeats(coordinator, 'Саратська селищна громада');
      }
      const card = await makeCard(coordinator);
      await somethingIsWrong(browser, card);
      await answer(coordinator);

      await seesOnlyHisOwn(officer);
      await seesWhoDidWhat(auditor);
      for (const page of [administrator, coordinator, auditor, officer]) {
        await page.context().close();
      }
    },
  );
});

/** Looked at on the map first; nothing is written before she agrees. */
async function importBoundaries(page: Page, file: string, kind?: string): Promise<void> {
  await page.goto('/desk/areas/import');
  await page.getByLabel('Файл').setInputFiles(file);
  if (kind === 'places') await page.getByLabel(/Відомості про населені пункти/).check();
  else if (kind) await page.getByLabel('Що це за території').selectOption({ label: kind });
  await page.getByLabel('Так, щоб мешканці побачили').check();
  await page.getByRole('button', { name: 'Показати, що зміниться' }).click();
  await page.getByRole('heading', { level: 1, name: 'Що змінить' }).waitFor();
  await lookAtWidths(page, `first-day-import-${kind ?? 'codifier'}`);
  await page.getByRole('button', { name: /^Записати/ }).click();
  await page.getByText('Записано. Взято:').waitFor();
}

async function makeBeats(page: Page, hromada: string): Promise<void> {
  await page.goto('/desk/areas?kind=hromada');
  await page.getByLabel('Назва, код або адреса').fill(hromada);
  await page.getByRole('button', { name: 'Показати', exact: true }).click();
  await page.getByRole('link', { name: hromada }).click();
  await page.getByRole('link', { name: 'Дільниці', exact: true }).click();
  await page.getByRole('link', { name: 'Поділити за населеними пунктами' }).click();
  await page.getByRole('button', { name: 'Показати, що вийде' }).first().click();
  await page.getByRole('heading', { name: 'Що вийде' }).waitFor();
  await keepScreenshot(page, 'first-day-beats');
  await page.getByRole('button', { name: 'Записати ці дільниці' }).click();
  await page.getByText('Дільниці записано.').waitFor();
}

/** A card for the beat that nobody answers for, linked with the account of whoever it is. Answers its public address. */
async function makeCard(page: Page): Promise<string> {
  await page.goto('/desk/officers');
  await page.getByRole('link', { name: 'Нова картка' }).click();
  await page.getByLabel('Ім’я та прізвище', { exact: true }).fill('Петро Вигаданий');
  await page.getByLabel('Номер жетона').fill('7654321');
  await page.getByLabel('Хто це за посадою').selectOption({ label: 'дільничний офіцер (ДОП)' });
  await page.getByLabel('поліцейський, він').check();
  await page.getByLabel('Дільниця або громада').selectOption({ label: VACANT });
  await page.getByRole('button', { name: 'Створити картку' }).click();
  await page.getByRole('heading', { level: 1, name: 'Петро Вигаданий' }).waitFor();
  await page.getByRole('link', { name: 'Картка', exact: true }).click();
  await page.getByLabel('Службові телефони').fill('067 000 00 99');
  await page.getByRole('button', { name: 'Зберегти' }).first().click();
  await page.getByText('Збережено.').waitFor();

  await page.getByRole('link', { name: 'Служба', exact: true }).click();
  await page
    .getByLabel('Чия це картка')
    .selectOption({ label: 'Петро Вигаданий, petro@poruch.test' });
  await page.getByRole('button', { name: 'Зберегти' }).first().click();
  await page.getByText('Обліковий запис змінено.').waitFor();
  const address = await page.getByRole('link', { name: 'відкрити' }).getAttribute('href');
  return address ?? '';
}

async function somethingIsWrong(browser: Browser, card: string): Promise<void> {
  const context = await openContext(browser, app.url, { width: 320, javascript: false });
  const page = await context.newPage();
  await page.goto(card);
  await page.getByRole('link', { name: 'Подзвонити 067 000 00 99' }).waitFor();
  await page.getByRole('link', { name: 'Щось не так на цій картці' }).click();
  await page.getByLabel('Номер не відповідає або чужий').check();
  await page.getByRole('textbox').fill('Правильний номер 067 000 00 98');
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await page.getByText('Дякуємо! Записали.').waitFor();
  await context.close();
}

/** She finds the remark on her day, takes it, mends the card and says so. */
async function answer(page: Page): Promise<void> {
  await page.goto('/desk');
  await page.getByRole('link', { name: /Петро Вигаданий: номер не відповідає/ }).click();
  await page.getByText('Правильний номер 067 000 00 98').waitFor();
  await expectAccessible(page);
  await keepScreenshot(page, 'first-day-issue');
  await page.getByRole('button', { name: 'Беру на себе' }).click();
  await page.getByText('Зауваження ваше.').waitFor();
  await page.getByRole('link', { name: 'Відкрити картку' }).click();
  await page.getByLabel('Службові телефони').fill('067 000 00 98');
  await page.getByRole('button', { name: 'Зберегти' }).first().click();
  await page.getByText('Збережено.').waitFor();
  await page.getByRole('link', { name: 'Повернутися й відповісти' }).click();
  await page.getByLabel('Було не так. Виправлено').check();
  await page.getByRole('button', { name: 'Опрацьовано' }).click();
  await page.getByText('Опрацьовано. Дякуємо!').waitFor();
}

async function seesOnlyHisOwn(page: Page): Promise<void> {
  await page.goto('/desk');
  await expectAccessible(page);
  await keepScreenshot(page, 'first-day-officer-320');
  await page.goto('/desk/officers');
  await page
    .getByRole('link', { name: /Петро Вигаданий/ })
    .first()
    .waitFor();
  const absent = await page.request.get('/desk/no-such-page');
  for (const path of ['/desk/areas', '/desk/people', '/desk/issues', '/desk/journal']) {
    const answered = await page.request.get(path);
    expect(answered.status(), path).toBe(404);
    expect((await answered.text()).length, path).toBe((await absent.text()).length);
  }
}

/** Who did what, and who read what: without the words of the resident. */
async function seesWhoDidWhat(page: Page): Promise<void> {
  await page.goto('/desk/journal');
  const journal = page.getByRole('table');
  await journal.getByText('Олена Зразкова').first().waitFor();
  await expectAccessible(page);
  await keepScreenshot(page, 'first-day-journal');
  const text = await journal.innerText();
  expect(text).toContain('зауваження до картки');
  expect(text).not.toContain('067 000 00 98');
}
