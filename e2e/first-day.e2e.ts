import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { realData } from '../tools/testing/real-data.ts';
import { expectAccessible } from './support/accessible.ts';
import { type RunningApp, startApp } from './support/app.ts';
import { openContext, type Visitor } from './support/browser.ts';
import { sayMended, tellWhere } from './support/darkness.ts';
import { openReceipt } from './support/open-receipt.ts';
import { journey } from './support/journey.ts';
import {
  administratorLink,
  headLink,
  invite,
  inviteByTwo,
  join,
  type Newcomer,
} from './support/joining.ts';
import { lookAtWidths } from './support/look.ts';
import { controlClock, openNetwork, retryNow } from './support/network.ts';
import { keepScreenshot } from './support/screenshot.ts';

const HROMADAS = realData('ua/odesa-oblast.hromadas.geojson');
const CODIFIER = realData('ua/katottg-odesa-2025-05-16.csv');
const SETTLEMENTS = realData('ua/settlements-odesa-geonames.csv');
/** Where the officer of this day serves: on real boundaries, where there are any. */
const SERVES =
  CODIFIER && HROMADAS && SETTLEMENTS
    ? { hromada: 'Саратська селищна громада', beat: 'Дільниця Сарата', village: 'Сарата' }
    : {
        hromada: 'Татарбунарська міська громада',
        beat: 'Нерушайська дільниця',
        village: 'Нерушай',
      };

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
  area: SERVES.hromada,
};

let app: RunningApp;
beforeAll(async () => {
  app = await startApp({ hostname: 'localhost' });
});
afterAll(() => app.remove());

describe('the first day of an installation', () => {
  journey(
    'leads from the first administrator to a resident who is answered, and shows who did what',
    async ({ browser }) => {
      const administrator = await join(browser, app, await administratorLink(app));
      const invited = async (by: Page, person: Newcomer, visitor: Visitor = {}) =>
        await join(browser, app, await invite(by, person), visitor);
      const head = await join(browser, app, await headLink(app));
      const invitedByTwo = async (by: Page, person: Newcomer, visitor: Visitor = {}) =>
        await join(browser, app, await inviteByTwo(by, head, person), visitor);
      const coordinator = await invitedByTwo(administrator, COORDINATOR);
      const auditor = await invited(administrator, AUDITOR);
      if (CODIFIER && HROMADAS && SETTLEMENTS) {
        await importBoundaries(coordinator, CODIFIER);
        await importBoundaries(coordinator, HROMADAS, 'громада');
        await importBoundaries(coordinator, SETTLEMENTS, 'places');
        await makeBeats(coordinator, SERVES.hromada);
      }
      const officer = await invitedByTwo(coordinator, OFFICER, { width: 320 });
      const card = await makeCard(coordinator);
      await somethingIsWrong(browser, card);
      await answer(coordinator);
      await reportsAnUnlitCrossing(browser, officer);

      await seesOnlyHisOwn(officer);
      await seesWhoDidWhat(auditor);
      for (const page of [administrator, head, coordinator, auditor, officer]) {
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
  await page.getByLabel('Так, щоб мешканці побачили').check();
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
  await page.getByLabel('Дільниця або громада').selectOption({ label: SERVES.beat });
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

/** From a telephone whose network goes away; the officer of that beat sees it live, and what is not mended is open again. */
async function reportsAnUnlitCrossing(browser: Browser, officer: Page): Promise<void> {
  await officer.goto('/desk/reports?view=mine');
  // A colour alone on so narrow a screen.
  await officer.getByText('наживо').waitFor({ state: 'attached' });

  const network = await openNetwork(app.url);
  const context = await openContext(browser, network.url, { width: 320 });
  await controlClock(context);
  const resident = await context.newPage();
  await resident.goto('/report/new');
  await resident.evaluate(() => navigator.serviceWorker.ready);
  await resident.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const words = 'На переході не світить ліхтар.';
  await tellWhere(resident, { category: /^Небезпечний перехід/, place: SERVES.village, words });
  await network.cut();
  const press = (name: string) => resident.getByRole('button', { name, exact: true }).click();
  await press('Додати світлини');
  await press('Змінити');
  await resident.getByLabel('Що сталося?').fill(words);
  await press('Надіслати');
  await resident.getByText('Ще не надіслано: чекаємо на зв’язок').waitFor();
  await network.mend();
  await retryNow(resident);
  await resident.getByText(/Отримано о\s\d+:\d\d/).waitFor();
  const code = (await resident.locator('.receipt-code').innerText()).trim();

  await officer.getByRole('link', { name: 'Щось змінилося — оновити' }).click();
  await officer
    .getByRole('link', { name: /^Небезпечний перехід/ })
    .first()
    .click();
  await officer.getByText(words).waitFor();
  await officer.getByRole('img').first().waitFor();
  await lookAtWidths(officer, 'first-day-report');
  await sayMended(officer, 'Ліхтар замінили сьогодні вранці.');

  await openReceipt(resident, code);
  await resident.getByText('Ліхтар замінили сьогодні вранці.').waitFor();
  await resident.getByLabel('Що лишилося').fill('Засвітив і згас.');
  await resident.getByRole('button', { name: 'Відкрити знову' }).click();
  await resident.getByText('повідомлення відкрито знову').waitFor();
  await officer.goto('/desk/reports?view=reopened');
  await officer
    .getByRole('link', { name: /^Небезпечний перехід/ })
    .first()
    .waitFor();
  await context.close();
  await network.cut();
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
